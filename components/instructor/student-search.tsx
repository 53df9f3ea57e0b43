interface StudentSearchProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Narrows a table to the students whose name or address has what is typed. */
export function StudentSearch({ value, onChange }: StudentSearchProps) {
  return (
    <label className="no-print grid max-w-sm gap-1.5">
      <span className="font-medium">Find a student</span>
      <input
        type="search"
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
        }}
        className="min-h-11 rounded-lg border border-line-strong bg-surface px-3 py-2"
      />
    </label>
  );
}
