/** Narrows the approvals by role and procedure; without it all of them stand. What is left of a role that was chosen unfolds. */
const form = document.querySelector<HTMLFormElement>('[data-approvals-filter]');
const items = [...document.querySelectorAll<HTMLElement>('[data-of-procedure]')];
const roles = [...document.querySelectorAll<HTMLDetailsElement>('[data-decides]')];

const narrow = (form: HTMLFormElement): void => {
  const chosen = new FormData(form);
  const [role, procedure] = [String(chosen.get('role')), String(chosen.get('procedure'))];
  for (const item of items) {
    const { ofProcedure, ofRoles = '' } = item.dataset;
    item.hidden = (procedure !== '' && ofProcedure !== procedure) || (role !== '' && !ofRoles.split(' ').includes(role));
  }
  for (const details of roles) {
    const { decides } = details.dataset;
    details.parentElement!.hidden =
      (role !== '' && decides !== role) || !details.querySelector('[data-of-procedure]:not([hidden])');
    if (role !== '') details.open = decides === role;
  }
  const status = form.querySelector<HTMLElement>('[data-approvals-shown]')!;
  const shown = document.querySelectorAll('.approvals [data-of-procedure]:not([hidden])').length;
  status.textContent = status.dataset['words']!.replace('#', String(shown));
};

form?.addEventListener('change', () => narrow(form));

export {};
