const list = '/oficina/mensajes'

export const paths = {
  list,
  message: (id: number | ':id'): string => `${list}/${id}`,
  slip: (id: number | ':id'): string => `${list}/${id}/papeleta`,
  resending: (id: number | ':id'): string => `${list}/${id}/reenvio`,
  cancelling: (id: number | ':id'): string => `${list}/${id}/cancelacion`,
  handOver: (id: number | ':id'): string => `${list}/${id}/entrega`,
} as const
