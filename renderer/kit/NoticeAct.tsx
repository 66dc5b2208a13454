import { Button } from '@mantine/core'

/** A notice with something that can be done about it. */
export function NoticeAct({ words, act, onAct }: { readonly words: string; readonly act: string; readonly onAct: () => void }) {
  return (
    <span className="notice-act">
      <span>{words}</span>
      <Button variant="default" size="compact-xs" onClick={onAct}>
        {act}
      </Button>
    </span>
  )
}
