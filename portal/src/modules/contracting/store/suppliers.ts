import type { Db } from '../../../lib/db/connection.ts'
import { newId } from '../../../lib/token.ts'
import type { Supplier } from '../rules/papers.ts'
import { type NamedSupplier, publicSupplier } from '../rules/suppliers.ts'

/** Gives each its public identifier; a natural person keeps the one they were given first. */
export async function identifySuppliers(
  db: Db,
  named: readonly NamedSupplier[],
): Promise<Supplier[]> {
  const suppliers: Supplier[] = []
  for (const one of named) {
    const { rfc, name } = one
    const id = rfc?.of === 'person' ? await personId(db, rfc.value, name) : undefined
    suppliers.push(publicSupplier(one, id))
  }
  return suppliers
}

async function personId(db: Db, rfc: string, name: string): Promise<string> {
  await db
    .insertInto('natural_suppliers')
    .values({ id: `persona-${newId()}`, rfc, name })
    .onConflict((conflict) => conflict.column('rfc').doNothing())
    .execute()
  const { id } = await db
    .selectFrom('natural_suppliers')
    .select('id')
    .where('rfc', '=', rfc)
    .executeTakeFirstOrThrow()
  return id
}
