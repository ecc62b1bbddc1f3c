// Written by bin/db-types.ts from the migrations. Do not edit by hand.
import type { ColumnType } from 'kysely'

export type Generated<T> = ColumnType<T, T | undefined, T>
export type Always<T> = ColumnType<T, never, never>
export type Instant = ColumnType<Date, Date | string, Date | string>
/** Read as it was stored; written as text by JSON.stringify. */
export type Json = ColumnType<unknown, string, string>

export interface ActAnswers {
  key: string
  act: string | null
  answer: Json | null
  answered_at: Instant
}

export interface Attempts {
  door: string
  subject: Buffer
  tries: number
  since: Instant
}

export interface Blobs {
  sha256: string
  size: number
  bytes: Buffer | null
  touched_at: Instant
}

export interface CalendarCutoffs {
  id: Always<number>
  jurisdiction: string
  cutoff: string | null
  entry_id: number
  recorded_at: Instant
}

export interface CalendarVersions {
  id: Always<number>
  jurisdiction: string
  since: string
  rules: Json
  entry_id: number
  recorded_at: Instant
}

export interface Ceilings {
  place_id: string
  year: number
  centavos: number
  entry_id: number
}

export interface Consents {
  id: Always<number>
  subject_kind: string
  subject_id: string
  channel: string
  purpose: string
  given: boolean
  entry_id: number
  recorded_at: Instant
}

export interface DaysOff {
  id: Always<number>
  jurisdiction: string
  kind: string
  first: string
  last: string
  why: string
  entry_id: number
  recorded_at: Instant
  lifted_by: number | null
  lifted_because: string | null
}

export interface DocumentVersions {
  document_id: string
  version: number
  sha256: string
  media_type: string
  size: number
  width: number | null
  height: number | null
  approved_by: number
  approved_at: Instant
  withdrawn_by: number | null
  withdrawn_at: Instant | null
  withdrawn_reason: string | null
  small_sha256: string | null
  small_size: number | null
}

export interface Documents {
  id: string
  thing_kind: string
  thing_id: string
  title: string
  document_type: string
  class: string
  original_sha256: string
  original_name: string
  media_type: string
  size: number
  taken_at: Instant | null
  taken_longitude: number | null
  taken_latitude: number | null
  entry_id: number
  created_at: Instant
  search: Generated<string>
}

export interface Duties {
  id: Always<number>
  kind: string
  thing_kind: string
  thing_id: string
  unit_id: string | null
  due_on: string
  title: string | null
  why: string
  href: string | null
  opened_by: number
  opened_at: Instant
  closed_by: number | null
  closed_at: Instant | null
}

export interface FolioSeries {
  series: string
  last_number: number
}

export interface ImportChanges {
  import_id: number
  position: number
  key: string
  title: string
  spot: Json
  before: Json | null
  after: Json | null
  kept_when_undone: Generated<boolean>
}

export interface ImportFiles {
  import_id: number
  position: number
  name: string
  sha256: string
  size: number
}

export interface ImportFindings {
  import_id: number
  position: number
  sort: string
  spot: Json
  finding: Json
}

export interface Imports {
  id: Generated<number>
  kind: string
  options: Json
  answers: Json
  person_id: string | null
  changed: number
  unchanged: number
  rejected: number
  noticed: number
  asked: number
  fingerprint: string
  previewed_entry: number
  applied_entry: number | null
  undone_entry: number | null
  undone_because: string | null
  state: Generated<string>
}

export interface Invitations {
  id: string
  token_hash: Buffer
  name: string
  email: string
  email_folded: Generated<string>
  role: string
  unit_id: string | null
  invited_entry: number
  invited_at: Instant
  expires_at: Instant
  accepted_entry: number | null
  withdrawn_entry: number | null
}

export interface NaturalSuppliers {
  id: string
  rfc: string
  name: string
}

export interface Outbox {
  id: Always<number>
  channel: string
  recipient: string
  subject: string
  body: string
  kind: string
  thing_kind: string | null
  thing_id: string | null
  state: Generated<string>
  attempts: Generated<number>
  created_at: Instant
  sent_at: Instant | null
  error: string | null
  entry_id: number
  subject_kind: string | null
  subject_id: string | null
  purpose: string | null
  reference: string | null
  settled_by: number | null
  opt_out_token: string | null
  good_until: Instant | null
}

export interface PasswordResets {
  id: string
  email_folded: string
  asked_at: Instant
  person_id: string | null
  token_hash: Buffer | null
  expires_at: Instant | null
  used_entry: number | null
}

export interface People {
  id: string
  name: string
  email: string
  email_folded: Generated<string>
  password: string | null
  password_set_at: Instant | null
  entry_id: number
}

export interface PlaceAliases {
  place_id: string
  alias: string
  search: Generated<string>
}

export interface PlaceLevels {
  key: string
  name: string
  position: number
  entry_id: number
}

export interface Places {
  id: string
  level_key: string
  code: string
  name: string
  parent_id: string | null
  valid_from: string | null
  valid_to: string | null
  geometry: Json | null
  min_lon: number | null
  min_lat: number | null
  max_lon: number | null
  max_lat: number | null
  point_lon: number | null
  point_lat: number | null
  search: Generated<string>
  entry_id: number
}

export interface ProcessParts {
  ocid: string
  seq: number
  position: number
  kind: string
  key: string
  content: Json | null
  entry_id: number
}

export interface Processes {
  ocid: string
  folio: string | null
  unit_id: string | null
  title: string
  stage: string
  method: string | null
  planned_centavos: number | null
  awarded_centavos: number | null
  contracted_centavos: number | null
  paid_centavos: number | null
  suppliers: Generated<string[]>
  signed_on: string | null
  ends_on: string | null
  last_seq: number
  import_id: string | null
  created_at: Instant
  updated_at: Instant
  search: string
  year: number | null
  other_money: Json
  place_id: string | null
  edition: number | null
  supplier_words: Generated<string>
}

export interface ProjectCorrections {
  folio: string
  entry_id: number
  reason: string
}

export interface ProjectFiles {
  folio: string
  project_id: string | null
  line: string | null
  published_at: Instant | null
  withdrawn_at: Instant | null
  why: Json | null
  since: Instant | null
}

export interface ProjectFolios {
  folio: string
  source_key: string | null
  entry_id: number
}

export interface ProjectList {
  folio: string
  edition: number
  title: string
  place_id: string | null
  unit_id: string | null
  stage: string
  condition: string
  since: string
  next_step: string | null
  due_on: string | null
  promised_on: string | null
  physical: number | null
  financial: number | null
  reported_on: string | null
  ceiling_centavos: number | null
  assigned_centavos: number | null
  search: string
  sector: string | null
  project_type: string | null
}

export interface ProjectReports {
  folio: string
  number: number
  reported_on: string
  physical: number
  financial: number
  note: string | null
  documents: Generated<string[]>
  unit_id: string | null
  recorded_at: Instant
  import_id: number | null
  entry_id: number
}

export interface ProjectSteps {
  folio: string
  number: number
  move: string
  stage: string
  condition: string
  happened_on: string
  recorded_at: Instant
  unit_id: string | null
  reason: string | null
  documents: Generated<string[]>
  import_id: number | null
  entry_id: number
}

export interface ProjectSubstitutions {
  folio: string
  by_folio: string
  entry_id: number
}

export interface Projects {
  folio: string
  edition: number
  external_id: string | null
  title: string
  description: string | null
  project_type: string | null
  sector: string | null
  place_id: string | null
  address: string | null
  lon: number | null
  lat: number | null
  unit_id: string | null
  ceiling_centavos: number | null
  assigned_centavos: number | null
  votes: number | null
  origin: Json | null
  entry_id: number
}

export interface ProjectsDue {
  folio: string
  announced: number
  since: Instant
}

export interface PromiseBaselines {
  thing_kind: string | null
  thing_id: string | null
  step: string | null
  version: number | null
  promised_on: string | null
  unit_id: string | null
  reason: string | null
  entry_id: number | null
  recorded_at: Instant | null
}

export interface Promises {
  thing_kind: string
  thing_id: string
  step: string
  version: number
  promised_on: string | null
  unit_id: string | null
  reason: string | null
  entry_id: number
  recorded_at: Instant
}

export interface PromisesMet {
  thing_kind: string
  thing_id: string
  step: string
  met_on: string
  entry_id: number
}

export interface PublicPaths {
  path: string
  sha256: string
  content_type: string
  permanent: Generated<boolean>
  updated_at: Instant
}

export interface PublicationChanges {
  id: Always<number>
  part: string
  at: Instant
}

export interface PublicationTerms {
  sha256: string
  body: string
}

export interface Records {
  ocid: string
  line: string | null
  updated_at: Instant | null
}

export interface ReleaseEvents {
  ocid: string
  seq: number
  tags: string[]
  reason: string | null
  entry_id: number
  recorded_at: Instant
  state: Generated<string>
  why: Json | null
  since: Instant | null
  published_seq: number | null
}

export interface ReleaseHeads {
  ocid: string
  last_seq: number
}

export interface ReleasePositions {
  position: number
  ocid: string
  seq: number
  year: number
}

export interface ReleaseProvenance {
  ocid: string
  seq: number
  publisher_ocid: string
  publisher_release_id: string | null
  publisher_date: string | null
  file_sha256: string
  file_name: string
  path: string
  content_sha256: string
  repairs: Json
}

export interface Releases {
  ocid: string
  seq: number
  id: string
  date: Instant
  tags: string[]
  body: string
  terms: string
  previous_seq: number | null
  previous_date: Instant | null
  stored_at: Instant
}

export interface ReservedValues {
  id: Always<number>
  ocid: string
  seq: number
  path: string
  value: Json
  why: string
  recorded_at: Instant
}

export interface RolesHeld {
  id: Always<number>
  person_id: string
  role: string
  unit_id: string | null
  given_entry: number
  given_at: Instant
  withdrawn_entry: number | null
  withdrawn_at: Instant | null
}

export interface Sessions {
  id: string
  token_hash: Buffer
  person_id: string
  browser: string
  started_at: Instant
  seen_at: Instant
  expires_at: Instant
}

export interface Settings {
  id: Always<number>
  key: string
  value: Json
  entry_id: number
  set_at: Instant
}

export interface Suspensions {
  id: Always<number>
  person_id: string
  reason: string
  suspended_entry: number
  suspended_at: Instant
  lifted_entry: number | null
  lifted_at: Instant | null
}

export interface Things {
  kind: string
  id: string
  version: number
}

export interface TownFiles {
  part: string
  through: number
  terms: string
  sha256: string | null
  head: Generated<number>
  tail: Generated<number>
}

export interface TownRuns {
  single: Generated<boolean>
  milliseconds: number
  ended_at: Instant
}

export interface Trail {
  id: Always<number>
  act: string
  act_version: number
  actor_kind: string
  actor_id: string
  unit_id: string | null
  role: string | null
  on_behalf_of: string | null
  thing_kind: string
  thing_id: string
  thing_version: number
  facts: Json
  happened_at: Instant
  recorded_at: Instant
  corrects: number | null
}

export interface TrailSeals {
  number: number
  entry_id: number
  hash: Buffer
}

export interface UnitAliases {
  unit_id: string
  alias: string
  valid_from: string | null
  valid_to: string | null
  search: Generated<string>
  entry_id: number
}

export interface Units {
  id: string
  name: string
  parent_id: string | null
  valid_from: string | null
  valid_to: string | null
  search: Generated<string>
  entry_id: number
}

export interface WorkerHeartbeats {
  worker_id: string
  beat_at: Instant
}

export interface DB {
  act_answers: ActAnswers
  attempts: Attempts
  blobs: Blobs
  calendar_cutoffs: CalendarCutoffs
  calendar_versions: CalendarVersions
  ceilings: Ceilings
  consents: Consents
  days_off: DaysOff
  document_versions: DocumentVersions
  documents: Documents
  duties: Duties
  folio_series: FolioSeries
  import_changes: ImportChanges
  import_files: ImportFiles
  import_findings: ImportFindings
  imports: Imports
  invitations: Invitations
  natural_suppliers: NaturalSuppliers
  outbox: Outbox
  password_resets: PasswordResets
  people: People
  place_aliases: PlaceAliases
  place_levels: PlaceLevels
  places: Places
  process_parts: ProcessParts
  processes: Processes
  project_corrections: ProjectCorrections
  project_files: ProjectFiles
  project_folios: ProjectFolios
  project_list: ProjectList
  project_reports: ProjectReports
  project_steps: ProjectSteps
  project_substitutions: ProjectSubstitutions
  projects: Projects
  projects_due: ProjectsDue
  promise_baselines: PromiseBaselines
  promises: Promises
  promises_met: PromisesMet
  public_paths: PublicPaths
  publication_changes: PublicationChanges
  publication_terms: PublicationTerms
  records: Records
  release_events: ReleaseEvents
  release_heads: ReleaseHeads
  release_positions: ReleasePositions
  release_provenance: ReleaseProvenance
  releases: Releases
  reserved_values: ReservedValues
  roles_held: RolesHeld
  sessions: Sessions
  settings: Settings
  suspensions: Suspensions
  things: Things
  town_files: TownFiles
  town_runs: TownRuns
  trail: Trail
  trail_seals: TrailSeals
  unit_aliases: UnitAliases
  units: Units
  worker_heartbeats: WorkerHeartbeats
}
