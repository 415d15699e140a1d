// What every form control has in common: its label, a hint, what is wrong with it.
export type FieldProps = {
  label: string;
  hint?: string;
  /** What is wrong, as a text; shown under the control and told to screen readers. */
  fault?: string | null;
  required?: boolean;
  disabled?: boolean;
  /** The label is only for screen readers (search boxes, table filters). */
  quiet?: boolean;
  /** Narrows a list: nobody has to fill it in, so that is not said. */
  filter?: boolean;
};

export type FieldIds = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined; 'aria-required': true | undefined };
