/** How what an item says of approvals is read back: who signs, with which figure, by when. */
import { limitUnits, stored } from '../procedure/index.ts';
import { byLanguage, longestText } from './by-language.ts';
import type { ItemBand, ItemBands, ItemLimit, ItemSigning, Named } from './item.ts';

const { isCount, must, oneOf, optional, shape } = stored;
/** More roles than a register has, and more bands than a gate. */
const mostRoles = 500;

export const named = shape<Named>({ id: stored.text(longestText), name: byLanguage });

export const limit = shape<ItemLimit>({
  within: must(isCount),
  unit: must(oneOf(limitUnits)),
  remind: optional(must(isCount)),
});

export const signing = shape<ItemSigning>({
  inOrder: must((value) => typeof value === 'boolean'),
  need: must(isCount),
  veto: must((value) => typeof value === 'boolean'),
});

const bound = optional(must<number>((value) => typeof value === 'number'));
export const bands = shape<ItemBands>({
  figure: named,
  unit: byLanguage,
  of: stored.list(
    shape<ItemBand>({
      over: bound,
      from: bound,
      to: bound,
      under: bound,
      roles: stored.list(named, mostRoles),
      signing: optional(signing),
    }),
    mostRoles,
  ),
});
