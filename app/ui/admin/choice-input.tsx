interface ChoiceInputProps {
  name: string;
  label: string;
  value: string;
  /** What choosing none of them is called, where that may be. */
  any?: string;
  options: readonly { value: string; label: string }[];
}

/** One of several in the filter line. */
export function ChoiceInput({ name, label, value, any, options }: ChoiceInputProps) {
  return (
    <div>
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={value} autoComplete="off">
        {any === undefined ? null : <option value="">{any}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
