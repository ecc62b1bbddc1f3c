import { databaseNow } from '../../kernel/act/index.ts'
import { dataPaths, publishedReleases, releaseLink } from '../../kernel/publishing/index.ts'
import { readTownSettings } from '../../kernel/settings/index.ts'
import type { Figure, StoryPart } from '../../kernel/story/index.ts'
import type { Db } from '../../lib/db/connection.ts'
import { MXN } from '../../lib/money.ts'
import { STAGE_ORDER, stages, whereaboutsOfWorks } from '../works/index.ts'
import { ContractSection } from './pages/contract-section.tsx'
import { paths } from './paths.ts'
import { mayFollowContracts, mayOpenProcurement } from './permissions.ts'
import { contractsAsSigned } from './rules/amendments.ts'
import { moneyOf, summed } from './rules/amounts.ts'
import { contractingProcess } from './rules/oc4ids.ts'
import { projectParties } from './rules/oc4ids-values.ts'
import { timelineOfProcess } from './rules/timeline.ts'
import { companySearch, processSearch } from './search.ts'
import { readSetting } from './setting.ts'
import { findProcess, processesOf, toldOf } from './store/processes.ts'
import { titlesOf } from './store/told.ts'
import { momentWords, moneyText, storyTexts } from './texts.ts'

/** What procurements tell of the project that they serve. */
const projectStory: StoryPart = {
  kind: 'project',
  tasks: (person, { id, unitId }) =>
    mayOpenProcurement(person, { unitId })
      ? [{ label: storyTexts.open, href: paths.opening(id) }]
      : [],
  timeline: async (db, folio) => {
    const told = await toldOf(db, folio)
    if (told.length === 0) return []
    const { zone } = await readTownSettings(db)
    return told.flatMap(({ ocid, rows, state }) =>
      timelineOfProcess(state, {
        ...{
          zone,
          signed: contractsAsSigned(rows),
          words: momentWords,
          link: { label: storyTexts.link, href: paths.process(ocid) },
        },
        after: (stage) => stages.indexOf(stage) * STAGE_ORDER,
      }),
    )
  },
  figures: async (db, folio) => {
    const processes = await processesOf(db, [folio])
    const href =
      processes.length === 1 && processes[0] ? paths.process(processes[0].ocid) : '#contrato'
    return (['contracted', 'paid'] as const).flatMap((key): Figure[] =>
      summed(processes.flatMap((process) => moneyOf(process, key))).map((sum) => ({
        ...{ key, label: storyTexts[key], href },
        ...(sum.currency === MXN ? { centavos: sum.amount } : { text: moneyText(sum) }),
      })),
    )
  },
  sections: async ({ town }, folio) => {
    const processes = await processesOf(town.db, [folio])
    if (processes.length === 0) return []
    const { today } = await readSetting(town.db, await databaseNow(town.db))
    const title = processes.length === 1 ? storyTexts.section : storyTexts.sections
    return [{ id: 'contrato', title, order: 40, body: ContractSection({ processes, today }) }]
  },
  data: async (db, folio) => {
    const processes = await processesOf(db, [folio])
    const ocids = processes.map(({ ocid }) => ocid)
    const published = Map.groupBy(await publishedReleases(db, ocids), ({ ocid }) => ocid)
    return ocids.flatMap((ocid) => {
      const releases = published.get(ocid)?.length ?? 0
      const note = `${ocid} · ${storyTexts.releases(releases)}`
      return releases === 0 ? [] : [{ label: storyTexts.data, href: dataPaths.record(ocid), note }]
    })
  },
  project: async ({ town }, folio) => {
    const told = await toldOf(town.db, folio)
    if (told.length === 0) return {}
    const published = await publishedReleases(
      town.db,
      told.map(({ ocid }) => ocid),
    )
    const linked = published.map(({ ocid, id, date, tags }) => ({
      ...{ ocid, id, date: date.toISOString(), tag: tags as readonly never[] },
      url: releaseLink(town.url, ocid, id),
    }))
    return {
      contractingProcesses: told.map(({ ocid, ...process }) => {
        const releases = linked.filter((one) => one.ocid === ocid)
        return contractingProcess({
          ...process,
          releases: releases.map(({ ocid: _, ...release }) => release),
        })
      }),
      parties: projectParties(told.map(({ state }) => state)),
    }
  },
}

/** A procurement itself: its address, its name, and how it is found. */
const processStory: StoryPart = {
  kind: 'process',
  address: paths.process,
  title: async (db, ocid) => (await findProcess(db, ocid))?.title,
  desks: async (_, person, ocids) =>
    new Map(
      mayFollowContracts(person) ? ocids.map((ocid) => [ocid, paths.officeProcess(ocid)]) : [],
    ),
  where: whereProcesses,
  search: processSearch,
}

/** A procurement stands where its work does. */
async function whereProcesses(db: Db, ocids: readonly string[]) {
  const processes = await titlesOf(db, ocids)
  const works = await whereaboutsOfWorks(
    db,
    [...processes.values()].flatMap(({ folio }) => folio ?? []),
  )
  return new Map(
    [...processes].map(([ocid, { folio }]) => [ocid, works.get(folio ?? '') ?? {}] as const),
  )
}

const companyStory: StoryPart = { kind: 'company', search: companySearch }

export const story: readonly StoryPart[] = [projectStory, processStory, companyStory]
