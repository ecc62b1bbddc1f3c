export const texts = {
  help: 'Ayuda',
  description: 'Cómo encontrar una obra, leer sus datos y trabajar con el portal, paso por paso.',
}
