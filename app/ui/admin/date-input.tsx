/** A day as text, in a filter bar: D-pads and old phones have no date field. */
export function DateInput({ name, label, value }: { name: string; label: string; value: string }) {
  return (
    <div>
      <label htmlFor={name}>{label}</label>
      <input type="text" id={name} name={name} defaultValue={value} size={10} maxLength={10} autoComplete="off" inputMode="text" placeholder="25/12/2026" />
    </div>
  );
}
