import type { Project } from '@tequio/ocds'
import { z } from 'zod'
import { type TestTown, testTown } from '../../../../test/support/town.ts'
import { accept } from '../../../lib/decision.ts'
import { act, defineAct } from '../../act/index.ts'
import { buildHouse, type Office } from '../../house/index.ts'
import { announceProject, announceRelease } from '../actions/announce.ts'
import type { ReleaseBody } from '../sources.ts'

const told = defineAct('test.told', 1, z.strictObject({}))
const officer = { actor: { kind: 'person', id: 'p1', unitId: 'obra' } } as const

/** A small office whose processes and projects are told by the test. */
export type TestOffice = Office & {
  readonly town: TestTown
  /** Tells what happened in a process and announces it, in one act. Returns the event's number. */
  readonly tell: (ocid: string, body: ReleaseBody, event?: Telling) => Promise<number>
  /** What the process looks like after an event that the test announced itself. */
  readonly remember: (ocid: string, seq: number, body: ReleaseBody) => void
  readonly tellProject: (folio: string, project: Project | undefined) => Promise<void>
}

type Telling = { readonly tags?: readonly string[]; readonly reason?: string }

export async function testOffice(): Promise<TestOffice> {
  const town = await testTown()
  const bodies = new Map<string, ReleaseBody>()
  const projects = new Map<string, Project>()
  const house = buildHouse([
    {
      name: 'test',
      processes: {
        snapshot: async (_, ocid, seq) => {
          const body = bodies.get(`${ocid} ${seq}`)
          if (!body) throw new Error(`nothing was told of ${ocid} ${seq}`)
          return body
        },
        unitOf: async () => 'obra',
        projectOf: async () => undefined,
      },
      projects: {
        build: async (_, folio) => projects.get(folio),
        unitOf: async () => 'obra',
        standingIn: async () => [],
        wordsOf: async () => new Map(),
      },
    },
  ])
  const during = async <Fact>(work: Parameters<typeof act<Fact, never>>[2]) => {
    const decision = await act<Fact, never>(town.db, officer, work)
    if (!decision?.accepted) throw new Error('the act was refused')
    return decision.fact
  }
  return {
    town,
    house,
    tell: (ocid, body, { tags = ['tender'], reason } = {}) =>
      during(async (acting) => {
        await acting.record(told, { kind: 'process', id: ocid }, {})
        const announced = { ocid, tags, ...(reason && { reason }) }
        const { seq } = await announceRelease(acting, announced)
        bodies.set(`${ocid} ${seq}`, body)
        return accept(seq)
      }),
    remember: (ocid, seq, body) => {
      bodies.set(`${ocid} ${seq}`, body)
    },
    tellProject: async (folio, project) => {
      if (project) projects.set(folio, project)
      else projects.delete(folio)
      await during(async (acting) => {
        await acting.record(told, { kind: 'project', id: folio }, {})
        await announceProject(acting, folio)
        return accept(null)
      })
    },
  }
}

export const tenderBody = (ocid: string, title = 'Pavimentar la calle Nogal'): ReleaseBody => ({
  ocid,
  initiationType: 'tender',
  language: 'es',
  parties: [{ id: 'MX-RFC-MST850101AAA', name: 'Municipio de San Tequio', roles: ['buyer'] }],
  buyer: { id: 'MX-RFC-MST850101AAA', name: 'Municipio de San Tequio' },
  tender: { id: '1', title, status: 'active' },
})
