import { z } from 'zod'
import { Select, type Sent } from '../../../design/index.ts'
import type { Unit } from '../../organisation/index.ts'
import { mayGiveRole } from '../permissions.ts'
import { type Person, type RoleHeld, roles } from '../person.ts'
import { texts as all, roleNames } from '../texts.ts'

const texts = all.invite

export const roleFields = {
  role: z.enum(roles, texts.missingRole),
  unit: z.string().default(''),
}

export const roleForm = z.object(roleFields)

export const heldIn = ({ role, unit }: z.output<typeof roleForm>): RoleHeld => ({
  role,
  unitId: unit || null,
})

type Props = {
  readonly person: Person | undefined
  readonly units: readonly Unit[]
  readonly sent?: Sent | undefined
}

/** A role that this person may give, and the unit in which it is held. */
export const RoleFields = ({ person, units, sent }: Props) => (
  <>
    <Select
      name="role"
      label={all.people.role}
      sent={sent}
      options={roles
        .filter((role) => mayGiveRole(person, role))
        .map((role) => ({ value: role, label: roleNames[role] }))}
    />
    <Select
      name="unit"
      label={all.people.unit}
      hint={texts.unitHint}
      none={texts.noUnit}
      sent={sent}
      options={units.map(({ id, name }) => ({ value: id, label: name }))}
    />
  </>
)

/** «Responsable de área · Obras Públicas» */
export const roleInWords = (
  { role, unitId }: RoleHeld,
  names: ReadonlyMap<string, string>,
): string => `${roleNames[role]} · ${unitId ? (names.get(unitId) ?? unitId) : all.people.whole}`
