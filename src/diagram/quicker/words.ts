/** Words of a file of Mermaid's, and what stands in their place. */
export interface Words {
  /** They stand once in the file. */
  readonly from: string;
  readonly to: string;
}
