/** The sample that comes with the page, taken as a file. */
import { textFile } from '../../island/site.served.ts';
import type { RecordsContext } from './context.ts';

/** @throws where it cannot be fetched */
export const takeSample = async ({ controller, sample }: RecordsContext): Promise<void> => {
  const name = sample.slice(sample.lastIndexOf('/') + 1);
  const file = new File([await textFile(sample)], name);
  void controller.take({ name, file, isSample: true });
};
