import { Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { say } from '#shared/messages/index.ts'
import { Empty } from '#ui/kit/Standing.tsx'

/** Where the window itself fails: says so and offers to draw it anew. What was typed is stored or still in its draft. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return (
      <main className="whole-page" role="alert">
        <Empty title={say('window.broke')} hint={say('window.broke-hint')}>
          <Button onClick={() => this.setState({ failed: false })}>{say('window.draw-anew')}</Button>
        </Empty>
      </main>
    )
  }
}
