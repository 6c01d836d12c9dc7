/** What is said of deputies at a step, wherever it is shown, printed or asked. */
import { type ActingFor, deputiesAt, type Locale, type Procedure, reachOf, type Step } from '../../procedure/index.ts';
import { bandWords } from '../bands/bands.ts';
import { marks } from '../wording.ts';
import { deputyWords } from './deputies.ts';

/** Up to how much somebody may act for another; empty where it does not matter. */
export const reachSaid = ({ figures = [] }: Pick<Procedure, 'figures'>, acting: ActingFor, locale: Locale): string => {
  const { figure: id } = acting.upTo ?? (acting.step.kind === 'gate' ? acting.step.bands : undefined) ?? {};
  const unit = figures.find((figure) => figure.id === id)?.unit[locale] ?? '';
  return reachOf(acting)
    .map((range) => bandWords[locale].range(range, unit))
    .join(marks[locale].clauses);
};

/** A role by its name, or a deputy so called, with up to how much it may act. */
export const withReach = (procedure: Procedure, acting: ActingFor, name: string, locale: Locale): string =>
  deputyWords[locale].reaching(name, reachSaid(procedure, acting, locale));

/** Who may act for whom at a step, a sentence for each of those who may be away; none where nobody may. */
export const deputiesSaid = (
  procedure: Procedure,
  step: Step,
  locale: Locale,
  roleName: (id: string) => string,
): readonly string[] => {
  const acting = deputiesAt(procedure, step);
  return [...new Set(acting.map(({ principal }) => principal))].map((principal) =>
    deputyWords[locale].rule(
      roleName(principal),
      acting
        .filter((deputy) => deputy.principal === principal)
        .map((deputy) => withReach(procedure, deputy, roleName(deputy.role), locale))
        .join(marks[locale].names),
    ),
  );
};
