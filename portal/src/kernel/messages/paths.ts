const list = '/oficina/mensajes'

export const paths = {
  list,
  csv: '/oficina/mensajes.csv',
  message: (id: number | ':id'): string => `${list}/${id}`,
  slip: (id: number | ':id'): string => `${list}/${id}/papeleta`,
  resendings: `${list}/reenvio`,
  resending: (id: number | ':id'): string => `${list}/${id}/reenvio`,
  cancelling: (id: number | ':id'): string => `${list}/${id}/cancelacion`,
  optOut: (token: string): string => `/avisos/baja/${token}`,
  handOver: (id: number | ':id'): string => `${list}/${id}/entrega`,
} as const
