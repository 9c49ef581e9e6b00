// The smallest page that keeps its side of the Platform contract; what main sends is kept for the test to look at.
const seen = { opened: [], commands: [], recentsChanged: 0, savesAsked: 0 }
// What the page answers when it is asked to save before its window closes.
const answers = { savedBeforeClose: true }
const { dateline } = window
dateline.onOpenRequest((outcome) => seen.opened.push(outcome))
dateline.onCommand((id) => seen.commands.push(id))
dateline.onRecentsChanged(() => {
  seen.recentsChanged++
})
dateline.onSaveBeforeClose(async () => {
  seen.savesAsked++
  if (answers.savedBeforeClose === 'fails') throw new Error('the page could not save')
  return answers.savedBeforeClose
})
Object.assign(window, { seen, answers })
await dateline.ready()
document.body.dataset.ready = 'true'
