export { type NewMessage, queueMessage } from './outbox.ts'
