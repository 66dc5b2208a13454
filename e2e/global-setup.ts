import { desktopKind } from './desktop-host.ts'
import { buildStandIn } from './standin/build.ts'

/** Before any test: the stand-in for Electron, where it is wanted. */
export default async function setUp(): Promise<void> {
  if (desktopKind() === 'standin') await buildStandIn()
}
