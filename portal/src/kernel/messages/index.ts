export { cancelWaiting } from './actions/cancel-waiting.ts'
export { type News, queueMessage, queueNews, type ServiceMessage } from './actions/queue-message.ts'
export { sayConsent } from './actions/say-consent.ts'
export { messagesRoom } from './room.ts'
