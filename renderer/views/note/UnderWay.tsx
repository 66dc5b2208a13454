/** More than fits on a screen; it stands there for a moment. */
const enough = 10_000

/** A text that can be read while the editor for it is on its way. */
export function UnderWay({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <div className="prose-field">
      <div className="form-label">{label}</div>
      <div className="under-way" dir="auto">
        {text.slice(0, enough)}
      </div>
    </div>
  )
}
