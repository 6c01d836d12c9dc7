/** A button that takes files: the same one may be chosen again, since nothing stays chosen. */
interface Props {
  readonly label: string;
  /** File types, as `accept` has them; left out: any. */
  readonly accept?: string;
  readonly multiple?: boolean;
  readonly primary?: boolean;
  readonly title?: string;
  /** Attributes of the input that say which it is. */
  readonly marks: Readonly<Record<`data-${string}`, string>>;
  readonly onFiles: (files: readonly File[]) => void;
}

export const FileButton = ({ label, accept, multiple, primary, title, marks, onFiles }: Props) => (
  <label class="button file" data-primary={primary}>
    {label}
    <input
      type="file"
      accept={accept}
      multiple={multiple}
      title={title}
      {...marks}
      onChange={({ currentTarget }) => {
        const files = [...(currentTarget.files ?? [])];
        currentTarget.value = '';
        onFiles(files);
      }}
    />
  </label>
);
