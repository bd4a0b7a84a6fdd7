/** Words in the filter line, and what they may be. */
export function SearchInput({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <label htmlFor="q">{label}</label>
      <input type="search" id="q" name="q" defaultValue={value} maxLength={100} autoComplete="off" inputMode="search" />
    </div>
  );
}
