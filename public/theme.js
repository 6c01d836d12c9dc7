// Set the chosen theme before the first paint; without a choice the system's is used.
try {
  const name = document.documentElement.getAttribute('data-handbook').replace(/[%\]]/g, encodeURIComponent);
  const theme = localStorage.getItem(`handbook[${name}]:theme`) ?? localStorage.getItem('handbook:theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is off: the system's theme is used.
}

// A stage that is to open begun, or over the whole window, is so from the first paint, so that nothing shifts under the reader.
try {
  const page = document.documentElement;
  const on = /^#(walk\b|replay=)/.test(location.hash) || sessionStorage.getItem(`handbook:walk-room:${location.pathname}`) === 'on';
  if (on) page.setAttribute('data-stage-on', '');
  // An audit that the address names takes the place of the blank form.
  if (/^#audit=/.test(location.hash)) page.setAttribute('data-audit-open', '');
  if (new URLSearchParams(location.search).get('stage') === 'whole') page.setAttribute('data-stage-whole', '');
} catch {
  // Storage is off: the page opens for reading.
}

// What was begun in this browser has its room on the home page from the first paint.
try {
  const name = document.documentElement.getAttribute('data-handbook').replace(/[%\]]/g, encodeURIComponent);
  const keys = Object.keys(localStorage);
  const isKept = (kind) => keys.some((key) => key.startsWith(`handbook[${name}]:${kind}`) && localStorage.getItem(key) !== '');
  const due = JSON.parse(localStorage.getItem(`handbook[${name}]:train:due`) ?? '[]');
  const today = new Date().setHours(23, 59, 59, 999);
  const kept = [...['walk:', 'audit:', 'train:role'].map(isKept), due.some((time) => time <= today)].filter(Boolean);
  if (kept.length > 0) document.documentElement.dataset.kept = String(kept.length);
} catch {
  // Storage is off: nothing is kept.
}
