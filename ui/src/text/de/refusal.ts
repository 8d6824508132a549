// The words for every refusal in German: what happened, and what to do.
import type * as en from '../en/refusal';

export const refusals: typeof en.refusals = {
  'wrong-passphrase': () => ({
    what: 'Diese Passphrase öffnet den Schlüssel nicht.',
    next: 'Gib sie noch einmal ein. Groß- und Kleinbuchstaben zählen.',
  }),
  'passphrase-too-short': (least) => ({
    what: 'Diese Passphrase ist zu kurz.',
    next: `Nimm mindestens ${least || '8'} Zeichen. Ein paar einfache Wörter lassen sich leicht merken.`,
  }),
  'name-missing': () => ({
    what: 'Dein Name fehlt.',
    next: 'Schreib den Namen, unter dem man dich im Team kennt.',
  }),
  'name-taken': (name) => ({
    what: `${name || 'Jemand mit diesem Namen'} hat auf diesem Laptop schon ein Profil.`,
    next: 'Öffne dieses Profil, oder ergänze den Namen so, dass man euch zwei unterscheiden kann.',
  }),
  'profile-is-here': (name) => ({
    what: `${name || 'Diese Person'} hat auf diesem Laptop schon ein Profil.`,
    next: 'Wähl es aus der Liste und gib deine Passphrase ein. Was neu ist, kommt mit einem Paket für dich selbst.',
  }),
  'identity-newer': () => ({
    what: 'Diese Identität stammt von einer neueren Version von Crosstrain.',
    next: 'Installiere hier die neuere Version, dann öffne die Datei noch einmal.',
  }),
  'identity-refused': () => ({
    what: 'Diese Identität ist beschädigt oder wurde verändert.',
    next: 'Speichere sie auf deinem ersten Laptop noch einmal und bring die ganze Datei mit. Auf diesem Laptop hat sich nichts geändert.',
  }),
  'not-signed-in': () => ({
    what: 'Niemand ist angemeldet.',
    next: 'Wähle, wer du bist, und gib deine Passphrase ein.',
  }),
  'not-here': () => ({
    what: 'Das ist nicht mehr auf diesem Laptop.',
    next: 'Geh zurück und wähle noch einmal.',
  }),
  'nothing-chosen': () => ({
    what: 'Es gibt noch keine Antwort.',
    next: 'Wähle oder schreib zuerst etwas.',
  }),
  'scenario-stuck': (title) => ({
    what: `${title === '' ? 'Dieses Szenario' : `Das Szenario „${title}“`} kann nicht weitergehen.`,
    next: 'Was du gewählt hast, bleibt. Sag es der Person, die den Kurs geschrieben hat.',
  }),
  'nothing-to-hand-in': () => ({
    what: 'Es gibt noch nichts abzugeben.',
    next: 'Schreib zuerst deinen Text oder häng eine Datei an.',
  }),
  'already-waiting': (mentor) => ({
    what: `${mentor || 'Ein Mentor'} hat noch deinen letzten Versuch.`,
    next: 'Dein Entwurf bleibt. Gib ihn nach dem Review ab.',
  }),
  'mentor-is-trainee': () => ({
    what: 'Niemand macht das Review der eigenen Arbeit.',
    next: 'Wähle jemand anderen.',
  }),
  'mentor-key-revoked': (mentor) => ({
    what: `Der Schlüssel von ${mentor || 'diesem Mentor'} ist widerrufen. Was damit unterschrieben wird, zählt nicht mehr.`,
    next: 'Bitte um die Karte zum neuen Schlüssel, oder wähle jemand anderen. Dein Entwurf bleibt.',
  }),
  'key-revoked': () => ({
    what: 'Dein Schlüssel ist widerrufen. Damit wird nichts mehr unterschrieben.',
    next: 'Leg ein neues Profil an und gib dessen Karte allen, die dich gewählt haben. Was hier liegt, bleibt lesbar.',
  }),
  'link-refused': (address) => ({
    what: `${address || 'Das'} ist keine Adresse im Web.`,
    next: 'Sie beginnt mit https:// oder http://. Kopiere sie aus dem Browser.',
  }),
  'not-openable': (file) => ({
    what: `Niemand kann sagen, was beim Öffnen von ${file || 'dieser Datei'} geschieht.`,
    next: 'Sichere eine Kopie, wenn du weißt, was es ist.',
  }),
  'evidence-gone': (file) => ({
    what: `${file || 'Diese Datei'} fehlt auf diesem Laptop oder hat andere Bytes, als abgegeben wurden.`,
    next: 'Bitte um sie, wer sie abgegeben hat, oder lege den Ordner „evidence“ einer Sicherung zurück.',
  }),
  'no-log': () => ({
    what: 'Auf diesem Laptop gibt es noch kein Protokoll.',
    next: 'Es beginnt, sobald in diesen Ordner geschrieben werden kann.',
  }),
  'no-program': () => ({
    what: 'Kein Programm auf diesem Laptop öffnet eine solche Datei.',
    next: 'Die Kopie liegt hier. Öffne sie mit einem Programm deiner Wahl.',
  }),
  'file-too-large': (file) => ({
    what: `${file || 'Diese Datei'} ist zu groß zum Anhängen.`,
    next: 'Häng eine kleinere an, oder übernimm in deinen Text, worauf es ankommt.',
  }),
  'too-many-files': (most) => ({
    what: 'Dieser Entwurf nimmt keine weiteren Dateien auf.',
    next: `${most === '' ? '' : `Mehr als ${most} passen nicht. `}Entferne eine, bevor du die nächste anhängst.`,
  }),
  'already-reviewed': () => ({
    what: 'Diese Arbeit hat schon ein Review.',
    next: 'Geh zurück zu deinen Reviews und sieh, was entschieden wurde.',
  }),
  'not-your-review': (mentor) => ({
    what: `Diese Arbeit liegt bei ${mentor || 'jemand anderem'}.`,
    next: 'Geh zurück zu deinen Reviews. Wenn sie zu lange wartet, kannst du sie dort übernehmen.',
  }),
  'not-their-mentor': (mentor) => ({
    what: `${mentor || 'Diese Person'} ist für diese Arbeit weder gewählt noch ernannt.`,
    next: 'Eine Arbeit geht nur an Mentoren, die ihr Autor gewählt oder eine Leitung ernannt hat. Bitte zuerst darum.',
  }),
  'criterion-unscored': (criterion) => ({
    what: `${criterion || 'Ein Kriterium'} hat noch keine Wertung.`,
    next: 'Werte jedes Kriterium, dann entscheide.',
  }),
  'criterion-below-ready': (criterion) => ({
    what: `${criterion || 'Ein Kriterium'} liegt unter „Bereit“. Deshalb geht noch keine Freigabe.`,
    next: 'Gib die Arbeit mit einem nächsten Schritt zurück.',
  }),
  'reason-missing': () => ({
    what: 'Der Grund fehlt.',
    next: 'Schreib in einem Satz, warum das nicht mehr gilt.',
  }),
  'team-name-missing': () => ({
    what: 'Das Team braucht einen Namen.',
    next: 'Schreib den Namen, den man bei euch kennt.',
  }),
  'skill-missing': () => ({
    what: 'Keine Fähigkeit ist gewählt.',
    next: 'Wähle mindestens eine Fähigkeit, für die unterschrieben werden darf.',
  }),
  'leader-is-member': () => ({
    what: 'Du leitest dieses Team.',
    next: 'Nimm jemand anderen auf. Willst du selbst freigegeben werden, wähle einen Mentor oder tritt einem anderen Team bei.',
  }),
  'criterion-not-observed': (title) => ({
    what: `${title || 'Ein Kriterium'} war in dieser Arbeit nicht zu sehen.`,
    next: 'Gib sie mit einem nächsten Schritt zurück, der es zeigen würde.',
  }),
  'stop-rule-broken': (title) => ({
    what:
      title === ''
        ? 'Die Stoppregel ist verletzt.'
        : `${title} bei 1 heißt in diesem Raster: Stopp.`,
    next: 'Gib die Arbeit mit einem nächsten Schritt zurück, gleich wie die anderen Wertungen sind.',
  }),
  'stop-rule-unanswered': () => ({
    what: 'Du hast noch nicht gesagt, ob die Stoppregel eingehalten wurde.',
    next: 'Wähle unter den Kriterien „Eingehalten“ oder „Verletzt“.',
  }),
  'next-step-missing': () => ({
    what: 'Der nächste Schritt fehlt.',
    next: 'Schreib die eine Sache zum Ausprobieren so, dass sie morgen zu machen ist.',
  }),
  'courses-unreadable': () => ({
    what: 'Die Kurse lassen sich nicht lesen.',
    next: 'Sieh nach, ob es diesen Ordner gibt und ob du ihn öffnen darfst, dann versuch es noch einmal.',
  }),
  'lesson-broken': () => ({
    what: 'In der Datei dieser Lektion ist ein Fehler.',
    next: 'Zeig diese Stelle der Person, die den Kurs geschrieben hat. Alle anderen Lektionen sind offen.',
  }),
  'file-unreadable': () => ({
    what: 'Diese Datei lässt sich nicht lesen.',
    next: 'Prüf, ob sie noch da ist und ob du sie lesen darfst, dann öffne sie noch einmal.',
  }),
  'package-newer': () => ({
    what: 'Diese Datei kommt aus einer neueren Version von Crosstrain.',
    next: 'Installiere die neuere Version, dann öffne die Datei noch einmal.',
  }),
  'package-broken': () => ({
    what: 'Der Kurs in dieser Datei hat einen Fehler.',
    next: 'Zeig diese Stelle der Person, die ihn geschrieben hat. Auf diesem Laptop ist nichts anders als vorher.',
  }),
  'package-clashes': () => ({
    what: 'Dieser Kurs benutzt einen Namen, den hier schon ein anderer Kurs hat.',
    next: 'Zeig das der Person, die ihn geschrieben hat. Auf diesem Laptop ist nichts anders als vorher.',
  }),
  'package-refused': () => ({
    what: 'Diese Datei ist beschädigt, oder sie ist kein Kurs, dem man trauen kann.',
    next: 'Lass sie dir noch einmal geben. Auf diesem Laptop ist nichts anders als vorher.',
  }),
  'packages-unwritable': () => ({
    what: 'Der Ordner für installierte Kurse lässt sich nicht benutzen.',
    next: 'Sieh nach, ob du in diesem Ordner lesen und schreiben darfst, dann versuch es noch einmal.',
  }),
  'packet-newer': () => ({
    what: 'Dieses Paket kommt aus einer neueren Version von Crosstrain.',
    next: 'Installiere die neuere Version, dann öffne es noch einmal.',
  }),
  'packet-for-another': (name) => ({
    what: `Dieses Paket ist für ${name || 'jemand anderen'} versiegelt.`,
    next: 'Niemand sonst kann es öffnen. Hat diese Person hier ein Profil, wechsle zuerst zu ihr.',
  }),
  'packet-refused': () => ({
    what: 'Dieses Paket ist beschädigt, oder jemand hat es geändert.',
    next: 'Lass dir ein neues schicken. Auf diesem Laptop ist nichts anders als vorher.',
  }),
  'updates-off': () => ({
    what: 'Dieser Build kennt keinen Schlüssel eines Herausgebers und kann deshalb keine Updates nehmen.',
    next: 'Frag die Person, von der du ihn hast, nach der nächsten Version.',
  }),
  'update-unsigned': () => ({
    what: 'Dieses Update ist nicht unterschrieben.',
    next: 'Installiere es nicht. Bitte den Herausgeber um eines, das es ist. Auf diesem Laptop ist nichts anders als vorher.',
  }),
  'update-forged': () => ({
    what: 'Dieses Update hat nicht der Herausgeber unterschrieben, oder jemand hat es danach geändert.',
    next: 'Installiere es nicht, und sag es der Person, von der du es hast. Auf diesem Laptop ist nichts anders als vorher.',
  }),
  'update-not-newer': (version) => ({
    what: `Dieses Update enthält Version ${version}. Sie ist nicht neuer als die, die du hast.`,
    next: 'Es gibt nichts zu tun.',
  }),
  'update-for-another': (system) => ({
    what: `Dieses Update ist für eine andere Art von Laptop oder Paket: ${system}.`,
    next: 'Bitte um das für dein System. Unten, bei „Über Crosstrain“, steht, wofür dieses Programm gebaut ist.',
  }),
  'update-refused': () => ({
    what: 'Diese Datei ist beschädigt, nicht vollständig oder gar kein Update.',
    next: 'Kopiere sie noch einmal, oder bitte noch einmal darum. Auf diesem Laptop ist nichts anders als vorher.',
  }),
  'update-unwritable': () => ({
    what: 'Die neue Version lässt sich nicht an ihre Stelle schreiben.',
    next: 'Prüf, ob du in diesem Ordner schreiben darfst, oder frag die Person, die sich um diesen Laptop kümmert. Das Programm, das du hast, ist, wie es war.',
  }),
  'card-refused': () => ({
    what: 'Das ist keine Visitenkarte, der man trauen kann.',
    next: 'Lass sie dir noch einmal geben, und kopiere alles davon, von BEGIN bis END.',
  }),
  'documents-unwritable': () => ({
    what: 'Die Datei ließ sich in diesem Ordner nicht speichern.',
    next: 'Sieh nach, ob du dort schreiben darfst, dann versuch es noch einmal.',
  }),
  'ledger-older': () => ({
    what: 'Eine ältere Version von Crosstrain hat diese Aufzeichnungen geschrieben.',
    next: 'Öffne sie einmal mit dieser Version: Sie bringt sie auf den neuen Stand, nach einer Sicherung.',
  }),
  'ledger-newer': () => ({
    what: 'Eine neuere Version von Crosstrain hat dein Logbuch geschrieben.',
    next: 'Installiere die neuere Version. An der Datei wurde nichts geändert.',
  }),
  'ledger-read-only': () => ({
    what: 'In dein Logbuch lässt sich nicht schreiben.',
    next: 'Sieh nach, ob du in diesem Ordner schreiben darfst, dann versuch es noch einmal.',
  }),
  'disk-full': () => ({
    what: 'Die Festplatte ist voll.',
    next: 'Schaff etwas Platz, dann versuch es noch einmal. Alles bisher Gespeicherte ist noch da.',
  }),
  'ledger-damaged': () => ({
    what: 'Die Datei mit deinem Logbuch ist beschädigt.',
    next: 'An ihr wurde nichts geändert. Schließ das Fenster und starte es neu: Dann zeigt es die Sicherungen, zu denen du zurückgehen kannst.',
  }),
  'ledger-sound': () => ({
    what: 'Die Datei mit deinem Logbuch lässt sich öffnen.',
    next: 'Schließ das Fenster und starte es neu. Zu einer Sicherung zurück geht es in den Einstellungen.',
  }),
  'not-in-backup': () => ({
    what: 'Als diese Sicherung gemacht wurde, hattest du auf diesem Laptop noch kein Profil.',
    next: 'Wähl eine spätere. Es wurde nichts geändert.',
  }),
  'backup-newer': () => ({
    what: 'Diese Sicherung stammt von einer neueren Version von Crosstrain.',
    next: 'Installiere die neuere Version, dann geh dahin zurück. Es wurde nichts geändert.',
  }),
  'backup-damaged': () => ({
    what: 'Diese Sicherung ist beschädigt oder wurde verändert.',
    next: 'Wähl eine andere. Es wurde nichts geändert.',
  }),
  'ledger-busy': () => ({
    what: 'Ein anderes Programm benutzt gerade dein Logbuch.',
    next: 'Schließ das andere Fenster von Crosstrain, dann versuch es noch einmal.',
  }),
  unexpected: () => ({
    what: 'Etwas ging schief, das nicht hätte passieren sollen.',
    next: 'Versuch es noch einmal. Passiert es wieder, steht der Grund im Protokoll auf diesem Laptop.',
  }),
};
