<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>AboutSheet</name>
    <message>
        <source>What it is made of</source>
        <translation>Waar het uit bestaat</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Configures Dutch smart electricity meters, DSMR 2.2 to SMR 5.5, over DLMS/COSEM. Free software under the GNU General Public License, version 2 only, without any warranty.</source>
        <translation>Configureert Nederlandse slimme elektriciteitsmeters, DSMR 2.2 tot en met SMR 5.5, over DLMS/COSEM. Vrije software onder de GNU General Public License, alleen versie 2, zonder enige garantie.</translation>
    </message>
    <message>
        <source>smconfig {version}</source>
        <translation>smconfig {version}</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Deel</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versie</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licentie</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Gebruikt</translation>
    </message>
    <message>
        <source>as a listed exception</source>
        <translation>als vermelde uitzondering</translation>
    </message>
    <message>
        <source>under {licence}</source>
        <translation>onder {licence}</translation>
    </message>
</context>
<context>
    <name>AcceptHistory</name>
    <message>
        <source>Go on from the records that are there?</source>
        <translation>Verder gaan met de records die er zijn?</translation>
    </message>
    <message>
        <source>Why? Your answer becomes a record with your name.</source>
        <translation>Waarom? Uw antwoord wordt een record met uw naam.</translation>
    </message>
    <message>
        <source>A backup was put back</source>
        <translation>Er is een back-up teruggezet</translation>
    </message>
    <message>
        <source>Accept what is there</source>
        <translation>Aanvaarden wat er is</translation>
    </message>
</context>
<context>
    <name>ActivityCalendarPanel</name>
    <message>
        <source>Year</source>
        <translation>Jaar</translation>
    </message>
    <message>
        <source>Seasons</source>
        <translation>Seizoenen</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>Weken</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Dagen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergelijken</translation>
    </message>
    <message>
        <source>Edit day {id}</source>
        <translation>Dag {id} bewerken</translation>
    </message>
    <message>
        <source>{weekday} of week {week}</source>
        <translation>{weekday} van week {week}</translation>
    </message>
    <message>
        <source>Day {id}</source>
        <translation>Dag {id}</translation>
    </message>
    <message>
        <source>Edit season {name}</source>
        <translation>Seizoen {name} bewerken</translation>
    </message>
</context>
<context>
    <name>ActivityModel</name>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Meter</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultaat</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Duur</translation>
    </message>
</context>
<context>
    <name>AddressForm</name>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Client address</source>
        <translation>Clientadres</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>Serveradres</translation>
    </message>
    <message>
        <source>Logical, or logical/physical; decimal or with 0x; :4 for four bytes</source>
        <translation>Logisch, of logisch/fysiek; decimaal of met 0x; :4 voor vier bytes</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>On the wire</source>
        <translation>Op de lijn</translation>
    </message>
    <message>
        <source>These numbers make no address</source>
        <translation>Deze getallen vormen geen adres</translation>
    </message>
    <message>
        <source>one byte</source>
        <translation>één byte</translation>
    </message>
    <message>
        <source>two bytes</source>
        <translation>twee bytes</translation>
    </message>
    <message>
        <source>four bytes</source>
        <translation>vier bytes</translation>
    </message>
    <message>
        <source>{size}, client {client}</source>
        <translation>{size}, client {client}</translation>
    </message>
    <message>
        <source>Server {decimal} decimal, {hex} hexadecimal</source>
        <translation>Server {decimal} decimaal, {hex} hexadecimaal</translation>
    </message>
    <message>
        <source>Other addresses</source>
        <translation>Andere adressen</translation>
    </message>
</context>
<context>
    <name>AdministrativeStatusPanel</name>
    <message>
        <source>was {status}</source>
        <translation>was {status}</translation>
    </message>
</context>
<context>
    <name>AlarmsPanel</name>
    <message>
        <source>Clear…</source>
        <translation>Wissen…</translation>
    </message>
    <message>
        <source>was on</source>
        <translation>was aan</translation>
    </message>
    <message>
        <source>was off</source>
        <translation>was uit</translation>
    </message>
    <message>
        <source>register {number}</source>
        <translation>register {number}</translation>
    </message>
    <message>
        <source>Raised now</source>
        <translation>Nu actief</translation>
    </message>
    <message>
        <source>No alarm is raised now</source>
        <translation>Er is nu geen alarm actief</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Apparaat</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Geen</translation>
    </message>
    <message>
        <source>Communication error</source>
        <translation>Communicatiefout</translation>
    </message>
    <message>
        <source>Fraud attempt</source>
        <translation>Fraudepoging</translation>
    </message>
    <message>
        <source>New device found</source>
        <translation>Nieuw apparaat gevonden</translation>
    </message>
    <message>
        <source>Phase outage</source>
        <translation>Fase-uitval</translation>
    </message>
    <message>
        <source>Voltage sag</source>
        <translation>Spanningsdip</translation>
    </message>
    <message>
        <source>Voltage swell</source>
        <translation>Spanningsverhoging</translation>
    </message>
    <message>
        <source>THD over limit</source>
        <translation>THD boven grens</translation>
    </message>
    <message>
        <source>THD long over limit</source>
        <translation>THD lang boven grens</translation>
    </message>
    <message>
        <source>Fraud</source>
        <translation>Fraude</translation>
    </message>
    <message>
        <source>M-Bus channel</source>
        <translation>M-Bus-kanaal</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Loss of supply</source>
        <translation>Wegvallen van voeding</translation>
    </message>
    <message>
        <source>bit {bit} of register {register}</source>
        <translation>bit {bit} van register {register}</translation>
    </message>
    <message>
        <source>Bit {bit} of filter {register} is on and has no name here. It is kept.</source>
        <translation>Bit {bit} van filter {register} staat aan en heeft hier geen naam. Het blijft behouden.</translation>
    </message>
    <message>
        <source>bit {bit} of filter {register}</source>
        <translation>bit {bit} van filter {register}</translation>
    </message>
    <message>
        <source>On without a name here, and kept: {bits}.</source>
        <translation>Aan zonder naam hier, en behouden: {bits}.</translation>
    </message>
</context>
<context>
    <name>AttributesModel</name>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribuut</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Waarde</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Toegang</translation>
    </message>
</context>
<context>
    <name>AttributesTable</name>
    <message>
        <source>Attributes of the object</source>
        <translation>Attributen van het object</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Toegang</translation>
    </message>
</context>
<context>
    <name>BlockMap</name>
    <message>
        <source>Blocks on the meter</source>
        <translation>Blokken op de meter</translation>
    </message>
    <message>
        <source>{done} of {count} blocks</source>
        <translation>{done} van {count} blokken</translation>
    </message>
    <message>
        <source>Blocks {first} to {last}</source>
        <translation>Blokken {first} tot en met {last}</translation>
    </message>
</context>
<context>
    <name>Cabinet</name>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>The language is another one after the next start</source>
        <translation>De taal verandert bij de volgende start</translation>
    </message>
    <message>
        <source>It cannot change now: something is running.</source>
        <translation>Nu kan dat niet: er loopt iets.</translation>
    </message>
    <message>
        <source>Use {found} for this card?</source>
        <translation>{found} voor deze kaart gebruiken?</translation>
    </message>
    <message>
        <source>The card names {card} now. Its keys, drafts and name stay; from then on it can be written.</source>
        <translation>De kaart noemt nu {card}. De sleutels, concepten en naam blijven; daarna kan ernaar geschreven worden.</translation>
    </message>
    <message>
        <source>Use this meter</source>
        <translation>Deze meter gebruiken</translation>
    </message>
    <message>
        <source>Let the card forget the former meter?</source>
        <translation>De kaart de vorige meter laten vergeten?</translation>
    </message>
    <message>
        <source>Identifier and system title are then taken from the meter that answers next.</source>
        <translation>Identificatie en system title worden dan overgenomen van de meter die als eerste antwoordt.</translation>
    </message>
    <message>
        <source>Forget and connect</source>
        <translation>Vergeten en verbinden</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Nieuwe groep</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Move here</source>
        <translation>Hierheen verplaatsen</translation>
    </message>
    <message>
        <source>Looking at the keyring of this computer…</source>
        <translation>De sleutelbos van deze computer wordt bekeken…</translation>
    </message>
    <message>
        <source>Keys are stored in the key file {file}. It is open.</source>
        <translation>De sleutels staan in het sleutelbestand {file}. Het is open.</translation>
    </message>
    <message>
        <source>Keys are stored in the key file {file}. Its passphrase is asked when they are needed.</source>
        <translation>De sleutels staan in het sleutelbestand {file}. De wachtwoordzin wordt gevraagd zodra ze nodig zijn.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Openen…</translation>
    </message>
    <message>
        <source>Use a key file…</source>
        <translation>Sleutelbestand gebruiken…</translation>
    </message>
    <message>
        <source>Keys are stored in the keyring of this computer ({service}). It is unlocked.</source>
        <translation>De sleutels staan in de sleutelbos van deze computer ({service}). Die is ontgrendeld.</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>Opnieuw beginnen</translation>
    </message>
    <message>
        <source>Use the copy of {time}</source>
        <translation>De kopie van {time} gebruiken</translation>
    </message>
</context>
<context>
    <name>ChangeField</name>
    <message>
        <source>{name}, counted in</source>
        <translation>{name}, gerekend in</translation>
    </message>
    <message>
        <source>The meter holds {hex}, which is no date and time.</source>
        <translation>De meter bevat {hex}; dat is geen datum en tijd.</translation>
    </message>
    <message>
        <source>winter time, {zone}</source>
        <translation>wintertijd, {zone}</translation>
    </message>
    <message>
        <source>summer time, {zone}</source>
        <translation>zomertijd, {zone}</translation>
    </message>
    <message>
        <source>time not said</source>
        <translation>niet aangegeven</translation>
    </message>
</context>
<context>
    <name>ChannelCard</name>
    <message>
        <source>Channel {channel}, empty</source>
        <translation>Kanaal {channel}, leeg</translation>
    </message>
    <message>
        <source>Channel {channel}, {medium}, {device}</source>
        <translation>Kanaal {channel}, {medium}, {device}</translation>
    </message>
    <message>
        <source>Radio link: {state}, signal {strength}, {frames} telegrams, {failed} damaged</source>
        <translation>Radioverbinding: {state}, signaal {strength}, {frames} telegrammen, {failed} beschadigd</translation>
    </message>
    <message>
        <source>Channel {channel}</source>
        <translation>Kanaal {channel}</translation>
    </message>
    <message>
        <source>More for channel {n}</source>
        <translation>Meer voor kanaal {n}</translation>
    </message>
    <message>
        <source>Equipment identifier</source>
        <translation>Apparaatidentificatie</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>Fabrikant</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versie</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Last value</source>
        <translation>Laatste waarde</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Vastgelegd</translation>
    </message>
    <message>
        <source>User key</source>
        <translation>Gebruikerssleutel</translation>
    </message>
    <message>
        <source>Set user key…</source>
        <translation>Nieuwe sleutel…</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Nu controleren</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leeg</translation>
    </message>
    <message>
        <source>No meter is coupled to this channel.</source>
        <translation>Er is geen meter aan dit kanaal gekoppeld.</translation>
    </message>
    <message>
        <source>Couple…</source>
        <translation>Koppelen…</translation>
    </message>
    <message>
        <source>Set firmware key…</source>
        <translation>Firmwaresleutel instellen…</translation>
    </message>
    <message>
        <source>Set optical port key…</source>
        <translation>Sleutel van de optische poort instellen…</translation>
    </message>
    <message>
        <source>Put former user key back…</source>
        <translation>Vorige gebruikerssleutel terugzetten…</translation>
    </message>
    <message>
        <source>Check key now</source>
        <translation>Sleutel nu controleren</translation>
    </message>
    <message>
        <source>Take key as in use…</source>
        <translation>Sleutel aannemen als in gebruik…</translation>
    </message>
    <message>
        <source>Read radio link</source>
        <translation>Radioverbinding uitlezen</translation>
    </message>
    <message>
        <source>Close optical port…</source>
        <translation>Optische poort sluiten…</translation>
    </message>
    <message>
        <source>Decouple…</source>
        <translation>Ontkoppelen…</translation>
    </message>
    <message>
        <source>Cipher as the reference platform does</source>
        <translation>Versleutelen zoals het referentieplatform</translation>
    </message>
</context>
<context>
    <name>ChannelRows</name>
    <message>
        <source>Empty</source>
        <translation>Leeg</translation>
    </message>
</context>
<context>
    <name>ClockConfigurationPanel</name>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>Time of the meter</source>
        <translation>Tijd van de meter</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Deze computer</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Verschil</translation>
    </message>
    <message>
        <source>Zone now</source>
        <translation>Zone nu</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Synchronise…</source>
        <translation>Synchroniseren…</translation>
    </message>
    <message>
        <source>Next changes</source>
        <translation>Volgende overgangen</translation>
    </message>
    <message>
        <source>Zone and summer time</source>
        <translation>Tijdzone en zomertijd</translation>
    </message>
    <message>
        <source>As in the Netherlands</source>
        <translation>Zoals in Nederland</translation>
    </message>
    <message>
        <source>Minutes from winter time to UTC</source>
        <translation>Minuten van wintertijd naar UTC</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Winter time to UTC</source>
        <translation>Wintertijd naar UTC</translation>
    </message>
    <message>
        <source>Summer time is used</source>
        <translation>Zomertijd wordt gebruikt</translation>
    </message>
    <message>
        <source>Summer time begins</source>
        <translation>Zomertijd begint</translation>
    </message>
    <message>
        <source>Summer time ends</source>
        <translation>Zomertijd eindigt</translation>
    </message>
    <message>
        <source>The meter itself does not trust this time.</source>
        <translation>De meter vertrouwt deze tijd zelf niet.</translation>
    </message>
    <message>
        <source>The clock is off by more than {seconds} s.</source>
        <translation>De klok wijkt meer dan {seconds} s af.</translation>
    </message>
    <message>
        <source>* is any, L the last: *-03-L Sun is the last Sunday of March.</source>
        <translation>* is elke, L de laatste: *-03-L Sun is de laatste zondag van maart.</translation>
    </message>
    <message>
        <source>Right within {seconds} s.</source>
        <translation>Goed binnen {seconds} s.</translation>
    </message>
    <message>
        <source>Summer time is not used: the clock is never changed.</source>
        <translation>Zomertijd wordt niet gebruikt: de klok wordt nooit verzet.</translation>
    </message>
    <message>
        <source>Begin and end give no dates that can be shown.</source>
        <translation>Begin en einde geven geen datums die getoond kunnen worden.</translation>
    </message>
    <message>
        <source>to summer time</source>
        <translation>naar zomertijd</translation>
    </message>
    <message>
        <source>to winter time</source>
        <translation>naar wintertijd</translation>
    </message>
    <message>
        <source>was {value}</source>
        <translation>was {value}</translation>
    </message>
</context>
<context>
    <name>ClosingSheet</name>
    <message>
        <source>Not now: something is being written</source>
        <translation>Nu niet: er wordt geschreven</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Blijven</translation>
    </message>
    <message>
        <source>Close when it is done</source>
        <translation>Sluiten zodra het klaar is</translation>
    </message>
    <message>
        <source>{job} on {meter} is under way. Closing now could leave the meter half changed. The answer that is awaited comes within {seconds} s.</source>
        <translation>{job} op {meter} is bezig. Nu sluiten kan de meter half gewijzigd achterlaten. Het antwoord waarop gewacht wordt komt binnen {seconds} s.</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>In force</source>
        <translation>Van kracht</translation>
    </message>
    <message>
        <source>Passive side</source>
        <translation>Passieve zijde</translation>
    </message>
    <message>
        <source>The meter has not been read.</source>
        <translation>De meter is niet uitgelezen.</translation>
    </message>
    <message>
        <source>Both sides are the same.</source>
        <translation>Beide zijden zijn gelijk.</translation>
    </message>
    <message>
        <source>The sides differ in 1 line.</source>
        <translation>De zijden verschillen op 1 regel.</translation>
    </message>
    <message>
        <source>The sides differ in {count} lines.</source>
        <translation>De zijden verschillen op {count} regels.</translation>
    </message>
    <message>
        <source>The passive side does not become active by itself.</source>
        <translation>De passieve zijde wordt niet vanzelf actief.</translation>
    </message>
    <message>
        <source>The passive side becomes active on {day} at {time}.</source>
        <translation>De passieve zijde wordt actief op {day} om {time}.</translation>
    </message>
</context>
<context>
    <name>CompareRow</name>
    <message>
        <source>On the meter</source>
        <translation>Op de meter</translation>
    </message>
    <message>
        <source>My edit</source>
        <translation>Mijn wijziging</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pagina&apos;s</translation>
    </message>
    <message>
        <source>On the meter, {time}</source>
        <translation>Op de meter, {time}</translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 wijziging</translation>
    </message>
    <message>
        <source>{count} changes</source>
        <translation>{count} wijzigingen</translation>
    </message>
</context>
<context>
    <name>ConfigurationObjectPanel</name>
    <message>
        <source>Ports and power</source>
        <translation>Poorten en voeding</translation>
    </message>
    <message>
        <source>Security on the network port (P3)</source>
        <translation>Beveiliging op de netwerkpoort (P3)</translation>
    </message>
    <message>
        <source>Security on the optical port (P0)</source>
        <translation>Beveiliging op de optische poort (P0)</translation>
    </message>
    <message>
        <source>was on</source>
        <translation>was aan</translation>
    </message>
    <message>
        <source>was off</source>
        <translation>was uit</translation>
    </message>
    <message>
        <source>This can lock you out</source>
        <translation>Dit kan u buitensluiten</translation>
    </message>
    <message>
        <source>Not read yet: a dash leaves the switch as the meter has it.</source>
        <translation>Nog niet uitgelezen: een streepje laat de schakelaar zoals hij op de meter staat.</translation>
    </message>
    <message>
        <source>HLS {level} allowed</source>
        <translation>HLS {level} toegestaan</translation>
    </message>
    <message>
        <source>M-Bus</source>
        <translation>M-Bus</translation>
    </message>
    <message>
        <source>GPRS mode</source>
        <translation>GPRS-modus</translation>
    </message>
    <message>
        <source>switch on</source>
        <translation>aanzetten</translation>
    </message>
    <message>
        <source>switch off</source>
        <translation>uitzetten</translation>
    </message>
    <message>
        <source>not on this meter</source>
        <translation>niet op deze meter</translation>
    </message>
    <message>
        <source>was {mode}</source>
        <translation>was {mode}</translation>
    </message>
    <message>
        <source>switch over</source>
        <translation>omschakelen</translation>
    </message>
    <message>
        <source>Bit {bit} is on and has no name here. It is kept.</source>
        <translation>Bit {bit} staat aan en heeft hier geen naam. Het blijft behouden.</translation>
    </message>
    <message>
        <source>On without a name here, and kept: bits {bits}.</source>
        <translation>Aan zonder naam hier, en behouden: bits {bits}.</translation>
    </message>
</context>
<context>
    <name>CoupleSheet</name>
    <message>
        <source>Couple a device to channel {channel}</source>
        <translation>Een apparaat aan kanaal {channel} koppelen</translation>
    </message>
    <message>
        <source>What stands on its label. The E-meter reads this device from then on.</source>
        <translation>Wat er op het etiket staat. De E-meter leest dit apparaat vanaf dan uit.</translation>
    </message>
    <message>
        <source>Identification number</source>
        <translation>Identificatienummer</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>Fabrikant</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versie</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>zoals het is</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Controleren…</translation>
    </message>
    <message>
        <source>A version is a number from 0 to 255.</source>
        <translation>Een versie is een getal van 0 tot en met 255.</translation>
    </message>
    <message>
        <source>An address is a number from 0 to 250.</source>
        <translation>Een adres is een getal van 0 tot en met 250.</translation>
    </message>
</context>
<context>
    <name>DateParts</name>
    <message>
        <source>every year</source>
        <translation>elk jaar</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jaar</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Maand</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>Weekdag</translation>
    </message>
    <message>
        <source>Never comes</source>
        <translation>Komt nooit</translation>
    </message>
    <message>
        <source>every month</source>
        <translation>elke maand</translation>
    </message>
    <message>
        <source>begin of summer time</source>
        <translation>begin van de zomertijd</translation>
    </message>
    <message>
        <source>end of summer time</source>
        <translation>einde van de zomertijd</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>elke dag</translation>
    </message>
    <message>
        <source>last</source>
        <translation>laatste</translation>
    </message>
    <message>
        <source>second last</source>
        <translation>voorlaatste</translation>
    </message>
    <message>
        <source>any weekday</source>
        <translation>elke weekdag</translation>
    </message>
</context>
<context>
    <name>DatePatternField</name>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Year-month-day, * for any, L for the last day</source>
        <translation>Jaar-maand-dag, * voor elk deel, L voor de laatste dag</translation>
    </message>
    <message>
        <source>Choose the parts of the date</source>
        <translation>De delen van de datum kiezen</translation>
    </message>
    <message>
        <source>{date}, has passed</source>
        <translation>{date}, is voorbij</translation>
    </message>
    <message>
        <source>Never comes</source>
        <translation>Komt nooit</translation>
    </message>
</context>
<context>
    <name>DayBar</name>
    <message>
        <source>Switches of the day</source>
        <translation>Schakelmomenten van de dag</translation>
    </message>
    <message>
        <source>Chosen: {time} {tariff}. {day}</source>
        <translation>Gekozen: {time} {tariff}. {day}</translation>
    </message>
</context>
<context>
    <name>DayEditor</name>
    <message>
        <source>Add switch</source>
        <translation>Schakelmoment toevoegen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliceren</translation>
    </message>
    <message>
        <source>Remove day</source>
        <translation>Dag verwijderen</translation>
    </message>
    <message>
        <source>Day {id}</source>
        <translation>Dag {id}</translation>
    </message>
    <message>
        <source>{count} of {limit} switches</source>
        <translation>{count} van {limit} schakelmomenten</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Vanaf</translation>
    </message>
    <message>
        <source>Tariff</source>
        <translation>Tarief</translation>
    </message>
</context>
<context>
    <name>DayPage</name>
    <message>
        <source>Add day</source>
        <translation>Dag toevoegen</translation>
    </message>
    <message>
        <source>{count} of {limit} days</source>
        <translation>{count} van {limit} dagen</translation>
    </message>
</context>
<context>
    <name>DeviceTree</name>
    <message>
        <source>Meters</source>
        <translation>Meters</translation>
    </message>
    <message>
        <source>Filter the meters</source>
        <translation>Meters filteren</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>No meters yet.</source>
        <translation>Nog geen meters.</translation>
    </message>
    <message>
        <source>Add meter…</source>
        <translation>Meter toevoegen…</translation>
    </message>
    <message>
        <source>Try a simulated meter</source>
        <translation>Gesimuleerde meter proberen</translation>
    </message>
</context>
<context>
    <name>Dock</name>
    <message>
        <source>The history is not what was recorded</source>
        <translation>De historie is niet wat er is vastgelegd</translation>
    </message>
</context>
<context>
    <name>DoctorDesk</name>
    <message>
        <source>Use these keys</source>
        <translation>Deze sleutels gebruiken</translation>
    </message>
</context>
<context>
    <name>DoctorView</name>
    <message>
        <source>Close the connection doctor</source>
        <translation>De verbindingsdokter sluiten</translation>
    </message>
    <message>
        <source>Connection doctor</source>
        <translation>Verbindingsdokter</translation>
    </message>
    <message>
        <source>Help on connections</source>
        <translation>Hulp bij verbindingen</translation>
    </message>
    <message>
        <source>Stopped at step {number} of {total}</source>
        <translation>Gestopt bij stap {number} van {total}</translation>
    </message>
    <message>
        <source>All {total} steps done</source>
        <translation>Alle {total} stappen gedaan</translation>
    </message>
    <message>
        <source>Likely causes, most likely first</source>
        <translation>Waarschijnlijke oorzaken, waarschijnlijkste eerst</translation>
    </message>
    <message>
        <source>Likely cause</source>
        <translation>Waarschijnlijke oorzaak</translation>
    </message>
</context>
<context>
    <name>EmptyMessage</name>
    <message>
        <source>Start without a meter</source>
        <translation>Beginnen zonder meter</translation>
    </message>
</context>
<context>
    <name>ErrorView</name>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Rapport kopiëren</translation>
    </message>
    <message>
        <source>Edit connection…</source>
        <translation>Verbinding bewerken…</translation>
    </message>
    <message>
        <source>Connection doctor</source>
        <translation>Verbindingsdokter</translation>
    </message>
    <message>
        <source>Connects step by step, and says what to do about the step that fails.</source>
        <translation>Verbindt stap voor stap, en zegt wat te doen aan de stap die misgaat.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Wat er gebeurde</translation>
    </message>
    <message>
        <source>The meter now</source>
        <translation>De meter nu</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Wat te doen</translation>
    </message>
</context>
<context>
    <name>EventChoice</name>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Afgelopen 7 dagen</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Afgelopen 30 dagen</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>Van – tot</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Vanaf</translation>
    </message>
    <message>
        <source>To, empty for now</source>
        <translation>Tot, leeg voor nu</translation>
    </message>
    <message>
        <source>Filter the events</source>
        <translation>De gebeurtenissen filteren</translation>
    </message>
    <message>
        <source>Time, event or code</source>
        <translation>Tijd, gebeurtenis of code</translation>
    </message>
    <message>
        <source>2027-01-31 00:00</source>
        <translation>2027-01-31 00:00</translation>
    </message>
    <message>
        <source>All logs</source>
        <translation>Alle logs</translation>
    </message>
    <message>
        <source>{count} of {total} logs</source>
        <translation>{count} van {total} logs</translation>
    </message>
    <message>
        <source>Logs to look in: {logs}</source>
        <translation>Te doorzoeken logs: {logs}</translation>
    </message>
    <message>
        <source>Choose a log.</source>
        <translation>Kies een log.</translation>
    </message>
    <message>
        <source>A date and time is written as 2027-01-31 14:00.</source>
        <translation>Een datum en tijd schrijft u als 2027-01-31 14:00.</translation>
    </message>
    <message>
        <source>The period needs a beginning that lies before its end, both exact.</source>
        <translation>De periode heeft een begin nodig dat voor het einde ligt, beide exact.</translation>
    </message>
</context>
<context>
    <name>EventsPanel</name>
    <message>
        <source>Events</source>
        <translation>Gebeurtenissen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Gebeurtenis</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Copy the row</source>
        <translation>De regel kopiëren</translation>
    </message>
    <message>
        <source>The meter did not give these logs: {logs}</source>
        <translation>De meter gaf deze logs niet: {logs}</translation>
    </message>
    <message>
        <source>Press Read to get it from the meter.</source>
        <translation>Druk op Uitlezen om het van de meter te halen.</translation>
    </message>
    <message>
        <source>Connect to the meter, then read it.</source>
        <translation>Verbind met de meter en lees hem dan uit.</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Nog niet uitgelezen</translation>
    </message>
    <message>
        <source>This period or log is not among what was read. Read again.</source>
        <translation>Deze periode of dit log hoort niet bij wat is gelezen. Lees opnieuw uit.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Niets gevonden</translation>
    </message>
    <message>
        <source>No event of the chosen period and logs fits.</source>
        <translation>Geen gebeurtenis past bij de gekozen periode en logs.</translation>
    </message>
    <message>
        <source>{shown} of {total} events</source>
        <translation>{shown} van {total} gebeurtenissen</translation>
    </message>
    <message>
        <source>{count}. Read again for the whole period.</source>
        <translation>{count}. Lees opnieuw uit voor de hele periode.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporteren…</translation>
    </message>
    <message>
        <source>As a table, CSV…</source>
        <translation>Als tabel, CSV…</translation>
    </message>
    <message>
        <source>As JSON…</source>
        <translation>Als JSON…</translation>
    </message>
    <message>
        <source>Export the events</source>
        <translation>De gebeurtenissen exporteren</translation>
    </message>
</context>
<context>
    <name>FilePage</name>
    <message>
        <source>Update</source>
        <translation>Update</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versie</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>Fabrikant</translation>
    </message>
    <message>
        <source>For device number</source>
        <translation>Voor apparaatnummer</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>M-Bus device on channel {number}</source>
        <translation>M-Bus-apparaat op kanaal {number}</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Voor</translation>
    </message>
    <message>
        <source>The E-meter</source>
        <translation>De E-meter</translation>
    </message>
    <message>
        <source>Image identifier</source>
        <translation>Identificatie van de image</translation>
    </message>
    <message>
        <source>text, or hex:…</source>
        <translation>tekst, of hex:…</translation>
    </message>
    <message>
        <source>Firmware (*.bin *.img *.fw *.dat)</source>
        <translation>Firmware (*.bin *.img *.fw *.dat)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Firmware file</source>
        <translation>Firmwarebestand</translation>
    </message>
    <message>
        <source>Drop a firmware file here, or choose one.</source>
        <translation>Sleep een firmwarebestand hierheen, of kies er een.</translation>
    </message>
    <message>
        <source>{count} bytes</source>
        <translation>{count} bytes</translation>
    </message>
    <message>
        <source>Identifier {hex}</source>
        <translation>Identificatie {hex}</translation>
    </message>
    <message>
        <source>Header right; manufacturer and number are compared with the device on the channel.</source>
        <translation>Kop in orde; fabrikant en nummer worden vergeleken met het apparaat op het kanaal.</translation>
    </message>
    <message>
        <source>About {time} for {blocks} blocks, if they have {bytes} bytes as in most meters; a connection tells more.</source>
        <translation>Ongeveer {time} voor {blocks} blokken, als die zoals bij de meeste meters {bytes} bytes hebben; een verbinding vertelt meer.</translation>
    </message>
    <message>
        <source>About {time} for {blocks} blocks of {bytes} bytes, as fast as this meter answered last; measured anew while sending.</source>
        <translation>Ongeveer {time} voor {blocks} blokken van {bytes} bytes, zo snel als deze meter het laatst antwoordde; opnieuw gemeten tijdens het verzenden.</translation>
    </message>
    <message>
        <source>{digits} (F stands for any digit)</source>
        <translation>{digits} (F staat voor elk cijfer)</translation>
    </message>
</context>
<context>
    <name>FilesMenu</name>
    <message>
        <source>Files</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importeren…</translation>
    </message>
    <message>
        <source>Export as JSON…</source>
        <translation>Exporteren als JSON…</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Exporteren als CSV…</translation>
    </message>
    <message>
        <source>Print the year as PDF…</source>
        <translation>Het jaar afdrukken als PDF…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importeren</translation>
    </message>
    <message>
        <source>Calendars (*.json *.csv);;All files (*)</source>
        <translation>Kalenders (*.json *.csv);;Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Opslaan als</translation>
    </message>
</context>
<context>
    <name>FindingsBanner</name>
    <message>
        <source>Mend</source>
        <translation>Herstellen</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>Volgende bevinding</translation>
    </message>
    <message>
        <source>{place} of {count}, next</source>
        <translation>{place} van {count}, volgende</translation>
    </message>
</context>
<context>
    <name>FirmwarePanel</name>
    <message>
        <source>Choose the file again…</source>
        <translation>Bestand opnieuw kiezen…</translation>
    </message>
    <message>
        <source>Give up an image of somebody else that is on the meter</source>
        <translation>Een image van iemand anders opgeven die op de meter staat</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pauze</translation>
    </message>
    <message>
        <source>Versions and file</source>
        <translation>Versies en bestand</translation>
    </message>
    <message>
        <source>Review and send</source>
        <translation>Controleren en versturen</translation>
    </message>
    <message>
        <source>Activate…</source>
        <translation>Activeren…</translation>
    </message>
    <message>
        <source>Review and go on</source>
        <translation>Controleren en doorgaan</translation>
    </message>
    <message>
        <source>an M-Bus device</source>
        <translation>een M-Bus-apparaat</translation>
    </message>
    <message>
        <source>the E-meter</source>
        <translation>de E-meter</translation>
    </message>
    <message>
        <source>Updating {what}.</source>
        <translation>Bezig met de update van {what}.</translation>
    </message>
    <message>
        <source>The update of {what} has ended.</source>
        <translation>De update van {what} is afgerond.</translation>
    </message>
    <message>
        <source>The update of {what} has stopped here.</source>
        <translation>De update van {what} is hier gestopt.</translation>
    </message>
    <message>
        <source>The activation was sent; its outcome is being read.</source>
        <translation>De activering is verstuurd; de uitkomst wordt gelezen.</translation>
    </message>
    <message>
        <source>After verifying, with a second confirmation.</source>
        <translation>Na het verifiëren, met een tweede bevestiging.</translation>
    </message>
    <message>
        <source>Choose a firmware file first.</source>
        <translation>Kies eerst een firmwarebestand.</translation>
    </message>
    <message>
        <source>{file} is verified and waits for its activation</source>
        <translation>{file} is geverifieerd en wacht op activering</translation>
    </message>
    <message>
        <source>{file} was activated; its version is still to be read</source>
        <translation>{file} is geactiveerd; de versie moet nog worden gelezen</translation>
    </message>
    <message>
        <source>The update with {file} was interrupted</source>
        <translation>De update met {file} is onderbroken</translation>
    </message>
    <message>
        <source>{done} of {count} blocks were on the meter.</source>
        <translation>{done} van {count} blokken stonden op de meter.</translation>
    </message>
    <message>
        <source>With the same file it goes on where it was, until 30 days after the break.</source>
        <translation>Met hetzelfde bestand gaat het verder waar het was, tot 30 dagen na de onderbreking.</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Which meter first?</source>
        <translation>Welke meter eerst?</translation>
    </message>
    <message>
        <source>Nothing is connected, and nothing connects by itself.</source>
        <translation>Er is niets verbonden, en niets verbindt vanzelf.</translation>
    </message>
    <message>
        <source>Start simulated meter</source>
        <translation>Gesimuleerde meter starten</translation>
    </message>
    <message>
        <source>Add meter…</source>
        <translation>Meter toevoegen…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importeren…</translation>
    </message>
    <message>
        <source>An SMR 5.2 meter with a gas meter, inside this program. Connected in one click; nothing real is touched.</source>
        <translation>Een SMR 5.2-meter met een gasmeter, binnen dit programma. Met één klik verbonden; er wordt niets echts aangeraakt.</translation>
    </message>
    <message>
        <source>Over TCP, or with an optical head on a USB or serial port.</source>
        <translation>Via TCP, of met een optische kop op een USB- of seriële poort.</translation>
    </message>
    <message>
        <source>A list of meters from a table or from another computer. Keys are imported apart from it.</source>
        <translation>Een lijst met meters uit een tabel of van een andere computer. Sleutels worden afzonderlijk geïmporteerd.</translation>
    </message>
    <message>
        <source>Try a simulated meter</source>
        <translation>Gesimuleerde meter proberen</translation>
    </message>
    <message>
        <source>Add a meter</source>
        <translation>Meter toevoegen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importeren</translation>
    </message>
    <message>
        <source>Looking at the keyring of this computer…</source>
        <translation>De sleutelbos van deze computer wordt bekeken…</translation>
    </message>
    <message>
        <source>Use a key file…</source>
        <translation>Sleutelbestand gebruiken…</translation>
    </message>
</context>
<context>
    <name>HelpPane</name>
    <message>
        <source>Close the help</source>
        <translation>De hulp sluiten</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
    <message>
        <source>There is no help for this panel.</source>
        <translation>Er is geen hulp voor dit paneel.</translation>
    </message>
</context>
<context>
    <name>HexPane</name>
    <message>
        <source>and {count} more bytes</source>
        <translation>en nog {count} bytes</translation>
    </message>
</context>
<context>
    <name>HexView</name>
    <message>
        <source>and {count} more bytes</source>
        <translation>en nog {count} bytes</translation>
    </message>
</context>
<context>
    <name>HistoryBar</name>
    <message>
        <source>Filter the history</source>
        <translation>Historie filteren</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>All meters</source>
        <translation>Alle meters</translation>
    </message>
    <message>
        <source>This meter</source>
        <translation>Deze meter</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Bewerking</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultaat</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Export and report</source>
        <translation>Export en rapport</translation>
    </message>
    <message>
        <source>{shown} of {count} runs</source>
        <translation>{shown} van {count} uitvoeringen</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Meter</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultaat</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Duur</translation>
    </message>
    <message>
        <source>This record is not what was stored.</source>
        <translation>Dit record is niet wat er is opgeslagen.</translation>
    </message>
</context>
<context>
    <name>HistoryTable</name>
    <message>
        <source>History</source>
        <translation>Historie</translation>
    </message>
    <message>
        <source>Nothing to write</source>
        <translation>Niets te schrijven</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>Accept what is there…</source>
        <translation>Aanvaarden wat er is…</translation>
    </message>
    <message>
        <source>Report of the chosen runs, PDF…</source>
        <translation>Rapport van de gekozen uitvoeringen, PDF…</translation>
    </message>
    <message>
        <source>Report of the chosen runs, HTML…</source>
        <translation>Rapport van de gekozen uitvoeringen, HTML…</translation>
    </message>
    <message>
        <source>All runs of the filter, JSON…</source>
        <translation>Alle uitvoeringen van het filter, JSON…</translation>
    </message>
    <message>
        <source>All runs of the filter, CSV…</source>
        <translation>Alle uitvoeringen van het filter, CSV…</translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>Historie exporteren</translation>
    </message>
    <message>
        <source>Report of the chosen runs</source>
        <translation>Rapport van de gekozen uitvoeringen</translation>
    </message>
    <message>
        <source>And {count} more findings.</source>
        <translation>En nog {count} bevindingen.</translation>
    </message>
    <message>
        <source>The history is not what was recorded</source>
        <translation>De historie is niet wat er is vastgelegd</translation>
    </message>
</context>
<context>
    <name>HolidaysDialog</name>
    <message>
        <source>Add public holidays</source>
        <translation>Feestdagen toevoegen</translation>
    </message>
    <message>
        <source>Holidays of the Netherlands; those that have passed or are in the table are left out.</source>
        <translation>Feestdagen van Nederland; die voorbij zijn of al in de tabel staan, zijn weggelaten.</translation>
    </message>
    <message>
        <source>Day {id}</source>
        <translation>Dag {id}</translation>
    </message>
    <message>
        <source>Day {id}, missing</source>
        <translation>Dag {id}, ontbreekt</translation>
    </message>
    <message>
        <source>From year</source>
        <translation>Vanaf jaar</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Jaren</translation>
    </message>
    <message>
        <source>Day profile</source>
        <translation>Dagprofiel</translation>
    </message>
    <message>
        <source>{date}  {name}</source>
        <translation>{date}  {name}</translation>
    </message>
    <message>
        <source>Add 1 day</source>
        <translation>1 dag toevoegen</translation>
    </message>
    <message>
        <source>Add {count} days</source>
        <translation>{count} dagen toevoegen</translation>
    </message>
    <message>
        <source>The meter holds {limit} special days; there is room for {room}.</source>
        <translation>De meter kan {limit} bijzondere dagen bewaren; er is plaats voor {room}.</translation>
    </message>
    <message>
        <source>All holidays of these years have passed or are in the table.</source>
        <translation>Alle feestdagen van deze jaren zijn voorbij of staan al in de tabel.</translation>
    </message>
</context>
<context>
    <name>IdentifySheet</name>
    <message>
        <source>One of {generations}</source>
        <translation>Een van {generations}</translation>
    </message>
    <message>
        <source>Most likely {generations}</source>
        <translation>Waarschijnlijk {generations}</translation>
    </message>
    <message>
        <source>What does not fit</source>
        <translation>Wat er niet past</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Use {generation}</source>
        <translation>{generation} gebruiken</translation>
    </message>
    <message>
        <source>The meter&apos;s own object list does not single one out.</source>
        <translation>De eigen objectlijst van de meter wijst er niet één aan.</translation>
    </message>
    <message>
        <source>The meter&apos;s own object list says what the card says.</source>
        <translation>De eigen objectlijst van de meter zegt wat de kaart zegt.</translation>
    </message>
    <message>
        <source>no generation</source>
        <translation>geen generatie</translation>
    </message>
    <message>
        <source>The meter&apos;s own object list says so; the card says {card}.</source>
        <translation>De eigen objectlijst van de meter zegt dat; de kaart zegt {card}.</translation>
    </message>
</context>
<context>
    <name>ImportSheet</name>
    <message>
        <source>Import meters</source>
        <translation>Meters importeren</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>Regels van het bestand</translation>
    </message>
    <message>
        <source>Import 1 meter</source>
        <translation>1 meter importeren</translation>
    </message>
    <message>
        <source>Import {count} meters</source>
        <translation>{count} meters importeren</translation>
    </message>
    <message>
        <source>{count} new</source>
        <translation>{count} nieuw</translation>
    </message>
    <message>
        <source>{count} already here and left out</source>
        <translation>{count} al aanwezig en weggelaten</translation>
    </message>
    <message>
        <source>{count} refused</source>
        <translation>{count} geweigerd</translation>
    </message>
    <message>
        <source>{parts}. Keys are not part of such a file.</source>
        <translation>{parts}. Sleutels horen niet in zo&apos;n bestand.</translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message>
        <source>Activity</source>
        <translation>Activiteit</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Trace</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historie</translation>
    </message>
    <message>
        <source>Show what lies below</source>
        <translation>Tonen wat eronder zit</translation>
    </message>
    <message>
        <source>Hide what lies below</source>
        <translation>Verbergen wat eronder zit</translation>
    </message>
</context>
<context>
    <name>KeyDesk</name>
    <message>
        <source>Nobody has confirmed how {generation} takes new keys</source>
        <translation>Niemand heeft bevestigd hoe {generation} nieuwe sleutels aanneemt</translation>
    </message>
    <message>
        <source>This program would send them as later generations take them: each wrapped under the master key, by the security setup. The meter may refuse that, and it may behave in a way that nobody has seen yet.</source>
        <translation>Dit programma zou ze sturen zoals latere generaties ze aannemen: elk ingepakt onder de mastersleutel, door de beveiligingsinstelling. De meter kan dat weigeren, en hij kan zich gedragen zoals niemand nog heeft gezien.</translation>
    </message>
    <message>
        <source>Use this form</source>
        <translation>Deze vorm gebruiken</translation>
    </message>
</context>
<context>
    <name>KeyExchange</name>
    <message>
        <source>Public key of the recipient</source>
        <translation>Publieke sleutel van de ontvanger</translation>
    </message>
    <message>
        <source>Keys and certificates (*.pem *.der *.crt *.cer)</source>
        <translation>Sleutels en certificaten (*.pem *.der *.crt *.cer)</translation>
    </message>
    <message>
        <source>This recipient cannot be used</source>
        <translation>Deze ontvanger is niet bruikbaar</translation>
    </message>
    <message>
        <source>Export all keys</source>
        <translation>Alle sleutels exporteren</translation>
    </message>
    <message>
        <source>Without this passphrase nobody can open the file. Keep both apart from this computer.</source>
        <translation>Zonder deze wachtwoordzin kan niemand het bestand openen. Bewaar beide apart van deze computer.</translation>
    </message>
    <message>
        <source>An import is running</source>
        <translation>Er loopt al een import</translation>
    </message>
    <message>
        <source>Wait for its end, or cancel it first.</source>
        <translation>Wacht tot hij klaar is, of annuleer hem eerst.</translation>
    </message>
    <message>
        <source>Delivery files and exports (*.csv *.json)</source>
        <translation>Leveringsbestanden en exports (*.csv *.json)</translation>
    </message>
    <message>
        <source>Import keys</source>
        <translation>Sleutels importeren</translation>
    </message>
    <message>
        <source>This file cannot be used</source>
        <translation>Dit bestand is niet bruikbaar</translation>
    </message>
    <message>
        <source>The file was exported under a passphrase.</source>
        <translation>Het bestand is onder een wachtwoordzin geëxporteerd.</translation>
    </message>
    <message>
        <source>Open the export</source>
        <translation>De export openen</translation>
    </message>
    <message>
        <source>Store {count} keys</source>
        <translation>{count} sleutels opslaan</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Niets nieuws</translation>
    </message>
    <message>
        <source>{meters} meters, {new} new keys, {same} that are stored already.</source>
        <translation>{meters} meters, {new} nieuwe sleutels, {same} die al zijn opgeslagen.</translation>
    </message>
    <message>
        <source>{count} keys come beside those in use; Recover tries the ones that a meter may hold.</source>
        <translation>{count} sleutels komen naast de gebruikte; Herstellen probeert die welke een meter kan hebben.</translation>
    </message>
    <message>
        <source>{count} meters have other keys here, which stay as they are: {names}.</source>
        <translation>{count} meters hebben hier andere sleutels, die blijven zoals ze zijn: {names}.</translation>
    </message>
    <message>
        <source>{count} meters are not in the list; their keys wait until they are.</source>
        <translation>{count} meters staan niet in de lijst; hun sleutels wachten tot ze er zijn.</translation>
    </message>
    <message>
        <source>Import of keys: {done} of {total} meters</source>
        <translation>Import van sleutels: {done} van {total} meters</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Export of keys: {done} of {total} meters</source>
        <translation>Export van sleutels: {done} van {total} meters</translation>
    </message>
    <message>
        <source>No file is written yet.</source>
        <translation>Er is nog geen bestand geschreven.</translation>
    </message>
    <message>
        <source>What was stored stays.</source>
        <translation>Wat is opgeslagen, blijft.</translation>
    </message>
    <message>
        <source>Import stopped after {done} of {total} meters</source>
        <translation>Import gestopt na {done} van {total} meters</translation>
    </message>
    <message>
        <source>What was stored stays. Import the file again for the others.</source>
        <translation>Wat is opgeslagen blijft. Importeer het bestand opnieuw voor de andere.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Nothing to export</source>
        <translation>Niets te exporteren</translation>
    </message>
    <message>
        <source>No key of these meters is stored here.</source>
        <translation>Van deze meters is hier geen sleutel opgeslagen.</translation>
    </message>
    <message>
        <source>Export keys</source>
        <translation>Sleutels exporteren</translation>
    </message>
    <message>
        <source>Encrypted keys (*.json)</source>
        <translation>Versleutelde sleutels (*.json)</translation>
    </message>
    <message>
        <source>The file was not written</source>
        <translation>Het bestand is niet geschreven</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>Notation of {key}</source>
        <translation>Notatie van {key}</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>ASCII</source>
        <translation>ASCII</translation>
    </message>
    <message>
        <source>16 bytes, check value</source>
        <translation>16 bytes, controlewaarde</translation>
    </message>
    <message>
        <source>Only the digits 0-9 and A-F can stand in a key.</source>
        <translation>In een sleutel kunnen alleen de tekens 0-9 en A-F staan.</translation>
    </message>
    <message>
        <source>Only ASCII characters can stand here.</source>
        <translation>Hier kunnen alleen ASCII-tekens staan.</translation>
    </message>
    <message>
        <source>{typed} of {all} hex digits</source>
        <translation>{typed} van {all} hex-cijfers</translation>
    </message>
    <message>
        <source>{typed} of {all} characters</source>
        <translation>{typed} van {all} tekens</translation>
    </message>
</context>
<context>
    <name>KeyFileSheet</name>
    <message>
        <source>Key file</source>
        <translation>Sleutelbestand</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Kiezen…</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Wachtwoordzin</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>Nogmaals dezelfde wachtwoordzin</translation>
    </message>
    <message>
        <source>Use the last good copy</source>
        <translation>De laatste goede kopie gebruiken</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Nogmaals</translation>
    </message>
    <message>
        <source>Without its passphrase nobody can open this file, and nobody can reset it.</source>
        <translation>Zonder de wachtwoordzin kan niemand dit bestand openen, en niemand kan die herstellen.</translation>
    </message>
    <message>
        <source>Key file (*.smkeys)</source>
        <translation>Sleutelbestand (*.smkeys)</translation>
    </message>
    <message>
        <source>Keep keys in a key file</source>
        <translation>Sleutels in een sleutelbestand bewaren</translation>
    </message>
    <message>
        <source>Open the key file</source>
        <translation>Het sleutelbestand openen</translation>
    </message>
    <message>
        <source>Make key file</source>
        <translation>Sleutelbestand maken</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>This is a folder.</source>
        <translation>Dit is een map.</translation>
    </message>
    <message>
        <source>A passphrase has at least {count} characters.</source>
        <translation>Een wachtwoordzin heeft minstens {count} tekens.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>De twee zijn niet gelijk.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Een ogenblik…</translation>
    </message>
</context>
<context>
    <name>KeyKeeper</name>
    <message>
        <source>In the key file {file}</source>
        <translation>In het sleutelbestand {file}</translation>
    </message>
    <message>
        <source>In the keyring of this computer</source>
        <translation>In de sleutelbos van deze computer</translation>
    </message>
    <message>
        <source>The keyring is waiting for you</source>
        <translation>De sleutelbos wacht op u</translation>
    </message>
    <message>
        <source>The keyring has not answered yet</source>
        <translation>De sleutelbos heeft nog niet geantwoord</translation>
    </message>
    <message>
        <source>It asks for its password in another window. Nothing is sent to a meter meanwhile.</source>
        <translation>Hij vraagt om zijn wachtwoord in een ander venster. Intussen wordt er niets naar een meter gestuurd.</translation>
    </message>
    <message>
        <source>Nothing is sent to a meter meanwhile.</source>
        <translation>Intussen wordt er niets naar een meter gestuurd.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>KeyPart</name>
    <message>
        <source>This generation does not tell how keys stand.</source>
        <translation>Deze generatie zegt niet hoe het met sleutels staat.</translation>
    </message>
    <message>
        <source>{work}: sent {time}, not known to be in use.</source>
        <translation>{work}: verstuurd {time}, gebruik niet bewezen.</translation>
    </message>
</context>
<context>
    <name>KeySteps</name>
    <message>
        <source>Set in E-meter</source>
        <translation>In E-meter</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>Overgedragen</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In gebruik</translation>
    </message>
    <message>
        <source>Waiting for use</source>
        <translation>Wacht op gebruik</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Geen sleutel</translation>
    </message>
</context>
<context>
    <name>KeyTable</name>
    <message>
        <source>Stored keys</source>
        <translation>Opgeslagen sleutels</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Sleutel</translation>
    </message>
    <message>
        <source>Check value</source>
        <translation>Controlewaarde</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sinds</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>Afkomstig van</translation>
    </message>
    <message>
        <source>E-meter</source>
        <translation>E-meter</translation>
    </message>
    <message>
        <source>Channel {number}</source>
        <translation>Kanaal {number}</translation>
    </message>
    <message>
        <source>new, perhaps on the meter</source>
        <translation>nieuw, misschien op de meter</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>eerder</translation>
    </message>
    <message>
        <source>More for {key}, {check}</source>
        <translation>Meer voor {key}, {check}</translation>
    </message>
    <message>
        <source>Copy check value</source>
        <translation>Controlewaarde kopiëren</translation>
    </message>
    <message>
        <source>Export this key for…</source>
        <translation>Deze sleutel exporteren voor…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importeren…</translation>
    </message>
</context>
<context>
    <name>KeysPanel</name>
    <message>
        <source>Import…</source>
        <translation>Importeren…</translation>
    </message>
    <message>
        <source>Export for…</source>
        <translation>Exporteren voor…</translation>
    </message>
    <message>
        <source>Replace keys…</source>
        <translation>Sleutels vervangen…</translation>
    </message>
    <message>
        <source>This meter, for a recipient…</source>
        <translation>Deze meter, voor een ontvanger…</translation>
    </message>
    <message>
        <source>All meters, for a recipient…</source>
        <translation>Alle meters, voor een ontvanger…</translation>
    </message>
    <message>
        <source>All meters, under a passphrase…</source>
        <translation>Alle meters, onder een wachtwoordzin…</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Herstellen</translation>
    </message>
    <message>
        <source>The keys of this meter are not stored here.</source>
        <translation>De sleutels van deze meter zijn hier niet opgeslagen.</translation>
    </message>
    <message>
        <source>{keys}: changed {time}, not verified</source>
        <translation>{keys}: gewijzigd ({time}), niet geverifieerd</translation>
    </message>
    <message>
        <source>{keys}: changed, not verified</source>
        <translation>{keys}: gewijzigd, niet geverifieerd</translation>
    </message>
    <message>
        <source>The meter holds the new key or the previous one. Both are stored. Recover tries them, with at most 4 connections.</source>
        <translation>De meter heeft de nieuwe sleutel of de vorige. Beide zijn opgeslagen. Herstellen probeert ze, met ten hoogste 4 verbindingen.</translation>
    </message>
    <message>
        <source>New keys need a place: save the meter with its keys first.</source>
        <translation>Nieuwe sleutels hebben een plaats nodig: sla eerst de meter met zijn sleutels op.</translation>
    </message>
    <message>
        <source>Replace waits until the keys are verified.</source>
        <translation>Vervangen wacht tot de sleutels zijn geverifieerd.</translation>
    </message>
    <message>
        <source>Replacing needs the master key.</source>
        <translation>Vervangen vraagt de mastersleutel.</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>Niet verbonden.</translation>
    </message>
    <message>
        <source>Something is running on this meter.</source>
        <translation>Er loopt al iets op deze meter.</translation>
    </message>
    <message>
        <source>This is another meter than on the card.</source>
        <translation>Dit is een andere meter dan op de kaart.</translation>
    </message>
    <message>
        <source>Read-only is on.</source>
        <translation>Alleen lezen staat aan.</translation>
    </message>
</context>
<context>
    <name>KeysRow</name>
    <message>
        <source>Import…</source>
        <translation>Importeren…</translation>
    </message>
    <message>
        <source>Enter…</source>
        <translation>Invoeren…</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Nog geen</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Niet nodig</translation>
    </message>
    <message>
        <source>{count}, {place}</source>
        <translation>{count}, {place}</translation>
    </message>
    <message>
        <source>Check values {values}</source>
        <translation>Controlewaarden {values}</translation>
    </message>
    <message>
        <source>{count} entered</source>
        <translation>{count} ingevoerd</translation>
    </message>
    <message>
        <source>Only until this program ends</source>
        <translation>Alleen tot dit programma eindigt</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>Keys of this meter</source>
        <translation>Sleutels van deze meter</translation>
    </message>
    <message>
        <source>They are never shown again; compare the check values with the delivery sheet.</source>
        <translation>Ze worden nooit meer getoond; vergelijk de controlewaarden met het afleverdocument.</translation>
    </message>
    <message>
        <source>Encryption key</source>
        <translation>Encryptiesleutel</translation>
    </message>
    <message>
        <source>Authentication key</source>
        <translation>Authenticatiesleutel</translation>
    </message>
    <message>
        <source>Master key, may be left empty</source>
        <translation>Mastersleutel, mag leeg blijven</translation>
    </message>
    <message>
        <source>May be left empty</source>
        <translation>Mag leeg blijven</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Wachtwoord</translation>
    </message>
    <message>
        <source>Master key</source>
        <translation>Mastersleutel</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Bewaard</translation>
    </message>
    <message>
        <source>Only until this program ends</source>
        <translation>Alleen tot dit programma eindigt</translation>
    </message>
    <message>
        <source>A key is missing.</source>
        <translation>Er ontbreekt een sleutel.</translation>
    </message>
    <message>
        <source>The master key is not complete.</source>
        <translation>De mastersleutel is niet volledig.</translation>
    </message>
    <message>
        <source>The password is missing.</source>
        <translation>Het wachtwoord ontbreekt.</translation>
    </message>
</context>
<context>
    <name>ListenPage</name>
    <message>
        <source>Let other computers in</source>
        <translation>Andere computers toelaten</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Berichten</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Meter</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Vanaf</translation>
    </message>
    <message>
        <source>Messages that arrived</source>
        <translation>Ontvangen berichten</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Poort</translation>
    </message>
    <message>
        <source>Listen here</source>
        <translation>Hier luisteren</translation>
    </message>
    <message>
        <source>Fill in as alarm destination</source>
        <translation>Als alarmbestemming invullen</translation>
    </message>
    <message>
        <source>Stop listening</source>
        <translation>Stoppen met luisteren</translation>
    </message>
    <message>
        <source>{address}, TCP and UDP</source>
        <translation>{address}, TCP en UDP</translation>
    </message>
    <message>
        <source>Nothing has arrived yet. What a meter sends to this port shows here at once.</source>
        <translation>Er is nog niets aangekomen. Wat een meter naar deze poort stuurt, verschijnt hier meteen.</translation>
    </message>
    <message>
        <source>Press “Listen here”, then let a meter send to this port: what arrives is shown here, decoded.</source>
        <translation>Druk op “Hier luisteren” en laat een meter naar deze poort sturen: wat aankomt, verschijnt hier gedecodeerd.</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>Niet begrepen</translation>
    </message>
    <message>
        <source>bit {bit} of register {register}</source>
        <translation>bit {bit} van register {register}</translation>
    </message>
</context>
<context>
    <name>LoadProfilePanel</name>
    <message>
        <source>What is captured</source>
        <translation>Wat wordt vastgelegd</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Waarden</translation>
    </message>
    <message>
        <source>Nothing is captured by itself.</source>
        <translation>Er wordt niets vanzelf vastgelegd.</translation>
    </message>
    <message>
        <source>A full buffer of {entries} entries goes back {days} days.</source>
        <translation>Een volle buffer van {entries} regels gaat {days} dagen terug.</translation>
    </message>
    <message>
        <source>{count} entries are in it now.</source>
        <translation>Er staan nu {count} regels in.</translation>
    </message>
    <message>
        <source>The {count} entries that it holds now are lost. Read the values first if you need them.</source>
        <translation>De {count} regels die er nu in staan gaan verloren. Lees eerst de waarden uit als u ze nodig hebt.</translation>
    </message>
    <message>
        <source>Writing this empties the buffer</source>
        <translation>Dit schrijven maakt de buffer leeg</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Hoe vaak</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objecten</translation>
    </message>
    <message>
        <source>Capture period</source>
        <translation>Registratieperiode</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Anders</translation>
    </message>
    <message>
        <source>Capture period in seconds</source>
        <translation>Registratieperiode in seconden</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>was {period}</source>
        <translation>was {period}</translation>
    </message>
    <message>
        <source>Capture another object</source>
        <translation>Nog een object vastleggen</translation>
    </message>
    <message>
        <source>Export the values</source>
        <translation>De waarden exporteren</translation>
    </message>
</context>
<context>
    <name>MbusPanel</name>
    <message>
        <source>Scan channels</source>
        <translation>Kanalen scannen</translation>
    </message>
    <message>
        <source>Clear M-Bus status…</source>
        <translation>M-Bus-status wissen…</translation>
    </message>
    <message>
        <source>Scanned at {time}.</source>
        <translation>Gescand om {time}.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>No group</source>
        <translation>Geen groep</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Bestand</translation>
    </message>
    <message>
        <source>Add meter…</source>
        <translation>Meter toevoegen…</translation>
    </message>
    <message>
        <source>Try a simulated meter</source>
        <translation>Gesimuleerde meter proberen</translation>
    </message>
    <message>
        <source>Import meters…</source>
        <translation>Meters importeren…</translation>
    </message>
    <message>
        <source>Export meters…</source>
        <translation>Meters exporteren…</translation>
    </message>
    <message>
        <source>Keep keys in a key file…</source>
        <translation>Sleutels in een sleutelbestand bewaren…</translation>
    </message>
    <message>
        <source>Keep keys in the keyring</source>
        <translation>Sleutels in de sleutelbos bewaren</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Afsluiten</translation>
    </message>
    <message>
        <source>&amp;Meter</source>
        <translation>&amp;Meter</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Connect to…</source>
        <translation>Verbinden met…</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Verbinding verbreken</translation>
    </message>
    <message>
        <source>Connection doctor</source>
        <translation>Verbindingsdokter</translation>
    </message>
    <message>
        <source>Read this panel</source>
        <translation>Dit paneel uitlezen</translation>
    </message>
    <message>
        <source>Read all</source>
        <translation>Alles uitlezen</translation>
    </message>
    <message>
        <source>Review and write</source>
        <translation>Controleren en schrijven</translation>
    </message>
    <message>
        <source>Review and write all</source>
        <translation>Alles controleren en schrijven</translation>
    </message>
    <message>
        <source>Edit meter…</source>
        <translation>Meter bewerken…</translation>
    </message>
    <message>
        <source>Identify…</source>
        <translation>Identificeren…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliceren</translation>
    </message>
    <message>
        <source>Move to group</source>
        <translation>Naar groep verplaatsen</translation>
    </message>
    <message>
        <source>New group…</source>
        <translation>Nieuwe groep…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Verwijderen…</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>Be&amp;werken</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Opnieuw</translation>
    </message>
    <message>
        <source>Filter the meters</source>
        <translation>Meters filteren</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>B&amp;eeld</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>Thema van het systeem</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>E&amp;xtra</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>Zoeken…</translation>
    </message>
    <message>
        <source>Search for meters…</source>
        <translation>Naar meters zoeken…</translation>
    </message>
    <message>
        <source>Open snapshot or template…</source>
        <translation>Momentopname of sjabloon openen…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hulp</translation>
    </message>
    <message>
        <source>Help on this panel</source>
        <translation>Hulp bij dit paneel</translation>
    </message>
    <message>
        <source>Error catalogue</source>
        <translation>Foutenlijst</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Rondleiding</translation>
    </message>
    <message>
        <source>Save support bundle…</source>
        <translation>Supportbundel opslaan…</translation>
    </message>
    <message>
        <source>About smconfig</source>
        <translation>Over smconfig</translation>
    </message>
    <message>
        <source>Search panels, meters…</source>
        <translation>Panelen, meters zoeken…</translation>
    </message>
</context>
<context>
    <name>MeterBar</name>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Read all</source>
        <translation>Alles uitlezen</translation>
    </message>
    <message>
        <source>Review all</source>
        <translation>Alles controleren</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Alleen lezen</translation>
    </message>
    <message>
        <source>No meter selected</source>
        <translation>Geen meter gekozen</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Verbinding verbreken</translation>
    </message>
    <message>
        <source>Review all ({count})</source>
        <translation>Alles controleren ({count})</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbinden…</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Niet verbonden</translation>
    </message>
    <message>
        <source>HLS5, encrypted</source>
        <translation>HLS5, versleuteld</translation>
    </message>
    <message>
        <source>Password, encrypted</source>
        <translation>Wachtwoord, versleuteld</translation>
    </message>
    <message>
        <source>Password, not encrypted</source>
        <translation>Wachtwoord, niet versleuteld</translation>
    </message>
    <message>
        <source>Not protected</source>
        <translation>Niet beveiligd</translation>
    </message>
</context>
<context>
    <name>MeterBook</name>
    <message>
        <source>The card is not saved, and neither are its keys.</source>
        <translation>De kaart is niet opgeslagen, en haar sleutels ook niet.</translation>
    </message>
    <message>
        <source>{name}, copy</source>
        <translation>{name}, kopie</translation>
    </message>
    <message>
        <source>Remove {meter} from the list?</source>
        <translation>{meter} uit de lijst verwijderen?</translation>
    </message>
    <message>
        <source>Its card and what is left unwritten go. Its history stays, and so do its keys.</source>
        <translation>De kaart en wat nog niet geschreven is verdwijnen. De historie en de sleutels blijven.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
</context>
<context>
    <name>MeterDialog</name>
    <message>
        <source>Add a meter</source>
        <translation>Meter toevoegen</translation>
    </message>
    <message>
        <source>Edit meter</source>
        <translation>Meter bewerken</translation>
    </message>
    <message>
        <source>Add meter</source>
        <translation>Meter toevoegen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Connect to a meter</source>
        <translation>Met een meter verbinden</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Read from the meter when left empty</source>
        <translation>Uit de meter gelezen als dit leeg blijft</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groep</translation>
    </message>
    <message>
        <source>No group</source>
        <translation>Geen groep</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>Generatie</translation>
    </message>
    <message>
        <source>Identify when connecting</source>
        <translation>Bij het verbinden bepalen</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Beveiliging</translation>
    </message>
    <message>
        <source>HLS5, encrypted and authenticated</source>
        <translation>HLS5, versleuteld en geauthenticeerd</translation>
    </message>
    <message>
        <source>Password, encrypted and authenticated</source>
        <translation>Wachtwoord, versleuteld en geauthenticeerd</translation>
    </message>
    <message>
        <source>Password, not encrypted</source>
        <translation>Wachtwoord, niet versleuteld</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Geen</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbinding</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Sleutels</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>It is connected now.</source>
        <translation>Hij is nu verbonden.</translation>
    </message>
    <message>
        <source>The address, port, client or server is not possible.</source>
        <translation>Het adres, de poort, de client of de server is niet mogelijk.</translation>
    </message>
    <message>
        <source>Use these keys</source>
        <translation>Deze sleutels gebruiken</translation>
    </message>
    <message>
        <source>Keys (*.json)</source>
        <translation>Sleutels (*.json)</translation>
    </message>
    <message>
        <source>Import keys</source>
        <translation>Sleutels importeren</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle bestanden (*)</translation>
    </message>
</context>
<context>
    <name>MeterExchange</name>
    <message>
        <source>Meters (*.json *.csv)</source>
        <translation>Meters (*.json *.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Import meters</source>
        <translation>Meters importeren</translation>
    </message>
    <message>
        <source>Meters as JSON (*.json)</source>
        <translation>Meters als JSON (*.json)</translation>
    </message>
    <message>
        <source>Meters as a table (*.csv)</source>
        <translation>Meters als tabel (*.csv)</translation>
    </message>
    <message>
        <source>Export meters</source>
        <translation>Meters exporteren</translation>
    </message>
    <message>
        <source>{count} meters are in {file}, without keys.</source>
        <translation>{count} meters staan in {file}, zonder sleutels.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Geëxporteerd</translation>
    </message>
</context>
<context>
    <name>MeterKeys</name>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Use a key file…</source>
        <translation>Sleutelbestand gebruiken…</translation>
    </message>
</context>
<context>
    <name>MeterTreeModel</name>
    <message>
        <source>Unfinished work</source>
        <translation>Onafgemaakt werk</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>Meters</source>
        <translation>Meters</translation>
    </message>
    <message>
        <source>Group {name}, {count} meters</source>
        <translation>Groep {name}, {count} meters</translation>
    </message>
    <message>
        <source>M-Bus channel {number}, {device}</source>
        <translation>M-Bus-kanaal {number}, {device}</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbonden</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>bezig met verbinden</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>niet verbonden</translation>
    </message>
    <message>
        <source>unfinished work</source>
        <translation>onafgemaakt werk</translation>
    </message>
</context>
<context>
    <name>MomentField</name>
    <message>
        <source>{name}, date</source>
        <translation>{name}, datum</translation>
    </message>
    <message>
        <source>{name}, time of day</source>
        <translation>{name}, tijdstip</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Copy report</source>
        <translation>Rapport kopiëren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>ObjectDetail</name>
    <message>
        <source>Copy name and OBIS code</source>
        <translation>Naam en OBIS-code kopiëren</translation>
    </message>
    <message>
        <source>class {number}, version {version}</source>
        <translation>klasse {number}, versie {version}</translation>
    </message>
    <message>
        <source>Methods: {names}</source>
        <translation>Methoden: {names}</translation>
    </message>
    <message>
        <source>Copy the row</source>
        <translation>De regel kopiëren</translation>
    </message>
    <message>
        <source>Copy the OBIS code</source>
        <translation>De OBIS-code kopiëren</translation>
    </message>
    <message>
        <source>Copy the bytes</source>
        <translation>De bytes kopiëren</translation>
    </message>
    <message>
        <source>Copy the value</source>
        <translation>De waarde kopiëren</translation>
    </message>
</context>
<context>
    <name>ObjectList</name>
    <message>
        <source>Remove all</source>
        <translation>Alles verwijderen</translation>
    </message>
    <message>
        <source>Add object…</source>
        <translation>Object toevoegen…</translation>
    </message>
    <message>
        <source>Removed: {objects}</source>
        <translation>Verwijderd: {objects}</translation>
    </message>
    <message>
        <source>{count} of {limit}</source>
        <translation>{count} van {limit}</translation>
    </message>
</context>
<context>
    <name>ObjectPicker</name>
    <message>
        <source>Name or OBIS</source>
        <translation>Naam of OBIS</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Object</translation>
    </message>
    <message>
        <source>OBIS</source>
        <translation>OBIS</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objecten</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribuut</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
</context>
<context>
    <name>ObjectsModel</name>
    <message>
        <source>Object</source>
        <translation>Object</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>{topic} {count}</source>
        <translation>{topic} {count}</translation>
    </message>
</context>
<context>
    <name>ObjectsPanel</name>
    <message>
        <source>Filter the objects</source>
        <translation>De objecten filteren</translation>
    </message>
    <message>
        <source>Name, OBIS or class</source>
        <translation>Naam, OBIS of klasse</translation>
    </message>
    <message>
        <source>Copy the row</source>
        <translation>De regel kopiëren</translation>
    </message>
    <message>
        <source>Copy the OBIS code</source>
        <translation>De OBIS-code kopiëren</translation>
    </message>
    <message>
        <source>Copy the OBIS code as hex</source>
        <translation>De OBIS-code als hex kopiëren</translation>
    </message>
    <message>
        <source>Read list</source>
        <translation>Lijst uitlezen</translation>
    </message>
    <message>
        <source>Read object</source>
        <translation>Object uitlezen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporteren…</translation>
    </message>
    <message>
        <source>As a table, CSV…</source>
        <translation>Als tabel, CSV…</translation>
    </message>
    <message>
        <source>As JSON…</source>
        <translation>Als JSON…</translation>
    </message>
    <message>
        <source>Read list again</source>
        <translation>Lijst opnieuw uitlezen</translation>
    </message>
    <message>
        <source>{count} objects, from the list of the meter itself.</source>
        <translation>{count} objecten, uit de lijst van de meter zelf.</translation>
    </message>
    <message>
        <source>Export the objects</source>
        <translation>De objecten exporteren</translation>
    </message>
</context>
<context>
    <name>ObjectsTable</name>
    <message>
        <source>Objects of the meter</source>
        <translation>Objecten van de meter</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
</context>
<context>
    <name>OtherMeter</name>
    <message>
        <source>Use it for this card…</source>
        <translation>Voor deze kaart gebruiken…</translation>
    </message>
    <message>
        <source>The meter was exchanged…</source>
        <translation>De meter is gewisseld…</translation>
    </message>
    <message>
        <source>Keep blocked</source>
        <translation>Geblokkeerd houden</translation>
    </message>
    <message>
        <source>The card names {card}; {found} answers. It can be read; nothing is written until you decide.</source>
        <translation>De kaart noemt {card}; {found} antwoordt. Hij kan gelezen worden; er wordt niets geschreven tot u beslist.</translation>
    </message>
    <message>
        <source>Another meter answers</source>
        <translation>Er antwoordt een andere meter</translation>
    </message>
    <message>
        <source>If the meter was exchanged, let the card forget the former one and connect again.</source>
        <translation>Als de meter is gewisseld, laat de kaart dan de vorige vergeten en verbind opnieuw.</translation>
    </message>
    <message>
        <source>The system title is not the one of this card</source>
        <translation>De system title is niet die van deze kaart</translation>
    </message>
</context>
<context>
    <name>OverviewPanel</name>
    <message>
        <source>Another meter than on the card</source>
        <translation>Een andere meter dan op de kaart</translation>
    </message>
    <message>
        <source>Connected to this meter</source>
        <translation>Verbonden met deze meter</translation>
    </message>
    <message>
        <source>{panel}: 1 change not written</source>
        <translation>{panel}: 1 wijziging niet geschreven</translation>
    </message>
    <message>
        <source>{panel}: {count} changes not written</source>
        <translation>{panel}: {count} wijzigingen niet geschreven</translation>
    </message>
    <message>
        <source>{count} changes not written</source>
        <translation>{count} wijzigingen niet geschreven</translation>
    </message>
    <message>
        <source>Unfinished: {work}</source>
        <translation>Onafgemaakt: {work}</translation>
    </message>
    <message>
        <source>No unfinished work on this meter.</source>
        <translation>Geen onafgemaakt werk op deze meter.</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Meter</translation>
    </message>
    <message>
        <source>Equipment identifier</source>
        <translation>Apparaatidentificatie</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Serienummer</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>Generatie</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>Administrative status</source>
        <translation>Administratieve status</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Klok</translation>
    </message>
    <message>
        <source>Time of the meter</source>
        <translation>Tijd van de meter</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Deze computer</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Verschil</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Volgende overgang</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbinding</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Association</source>
        <translation>Associatie</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Beveiliging</translation>
    </message>
    <message>
        <source>System title</source>
        <translation>System title</translation>
    </message>
    <message>
        <source>M-Bus</source>
        <translation>M-Bus</translation>
    </message>
    <message>
        <source>Clock is right</source>
        <translation>Klok loopt gelijk</translation>
    </message>
    <message>
        <source>Clock {difference}</source>
        <translation>Klok {difference}</translation>
    </message>
    <message>
        <source>The meter does not trust its clock</source>
        <translation>De meter vertrouwt zijn klok niet</translation>
    </message>
    <message>
        <source>No alarm raised</source>
        <translation>Geen alarm actief</translation>
    </message>
    <message>
        <source>1 alarm: {alarm}</source>
        <translation>1 alarm: {alarm}</translation>
    </message>
    <message>
        <source>{count} alarms raised</source>
        <translation>{count} alarmen actief</translation>
    </message>
    <message>
        <source>{address}, {baud} baud, sign-on</source>
        <translation>{address}, {baud} baud, met aanmelding</translation>
    </message>
    <message>
        <source>{address}, {baud} baud</source>
        <translation>{address}, {baud} baud</translation>
    </message>
    <message>
        <source>Inside this program</source>
        <translation>Binnen dit programma</translation>
    </message>
    <message>
        <source>{address}, wrapper</source>
        <translation>{address}, wrapper</translation>
    </message>
    <message>
        <source>{address}, HDLC</source>
        <translation>{address}, HDLC</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Search panels, meters, actions and objects</source>
        <translation>Panelen, meters, acties en objecten zoeken</translation>
    </message>
    <message>
        <source>Panels, meters, actions, objects by name or OBIS code</source>
        <translation>Panelen, meters, acties, objecten op naam of OBIS-code</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Wat er is gevonden</translation>
    </message>
    <message>
        <source>Nothing fits these words.</source>
        <translation>Niets past bij deze woorden.</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Press Read to get it from the meter.</source>
        <translation>Druk op Uitlezen om het van de meter te halen.</translation>
    </message>
    <message>
        <source>Connect to the meter, then read it.</source>
        <translation>Verbind met de meter en lees hem dan uit.</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Nog niet uitgelezen</translation>
    </message>
    <message>
        <source>Not on this meter</source>
        <translation>Niet op deze meter</translation>
    </message>
    <message>
        <source>{sentence} Read at {time}.</source>
        <translation>{sentence} Uitgelezen om {time}.</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>Niet verbonden.</translation>
    </message>
    <message>
        <source>Something is running on this meter.</source>
        <translation>Er loopt al iets op deze meter.</translation>
    </message>
    <message>
        <source>Read the meter first.</source>
        <translation>Lees eerst de meter uit.</translation>
    </message>
    <message>
        <source>Nothing changed yet.</source>
        <translation>Nog niets gewijzigd.</translation>
    </message>
    <message>
        <source>This is another meter than on the card.</source>
        <translation>Dit is een andere meter dan op de kaart.</translation>
    </message>
    <message>
        <source>Read-only is on.</source>
        <translation>Alleen lezen staat aan.</translation>
    </message>
</context>
<context>
    <name>PanelFooter</name>
    <message>
        <source>Read</source>
        <translation>Uitlezen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerpen</translation>
    </message>
    <message>
        <source>Review and write</source>
        <translation>Controleren en schrijven</translation>
    </message>
</context>
<context>
    <name>PanelHeader</name>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Opnieuw</translation>
    </message>
    <message>
        <source>Help on this panel, F1</source>
        <translation>Hulp bij dit paneel, F1</translation>
    </message>
</context>
<context>
    <name>PanelList</name>
    <message>
        <source>Configuration</source>
        <translation>Configuratie</translation>
    </message>
</context>
<context>
    <name>PanelListModel</name>
    <message>
        <source>{panel}, unfinished work</source>
        <translation>{panel}, onafgemaakt werk</translation>
    </message>
    <message>
        <source>{panel}, edited and not written</source>
        <translation>{panel}, bewerkt en niet geschreven</translation>
    </message>
</context>
<context>
    <name>PassphraseSheet</name>
    <message>
        <source>Passphrase</source>
        <translation>Wachtwoordzin</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>Nogmaals dezelfde wachtwoordzin</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Nogmaals</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Doorgaan</translation>
    </message>
    <message>
        <source>At least {count} characters.</source>
        <translation>Minstens {count} tekens.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>De twee zijn niet gelijk.</translation>
    </message>
    <message>
        <source>The passphrase is missing.</source>
        <translation>De wachtwoordzin ontbreekt.</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>{typed} ASCII characters, at most 64</source>
        <translation>{typed} ASCII-tekens, ten hoogste 64</translation>
    </message>
    <message>
        <source>Only ASCII characters can stand here.</source>
        <translation>Hier kunnen alleen ASCII-tekens staan.</translation>
    </message>
</context>
<context>
    <name>PhaseRow</name>
    <message>
        <source>Checked</source>
        <translation>Nagegaan</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>Toegestaan</translation>
    </message>
    <message>
        <source>Initiated</source>
        <translation>Gestart</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Versturen</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Verifiëren</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bevestigen</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Activeren</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Version read</source>
        <translation>Versie gelezen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>gedaan</translation>
    </message>
    <message>
        <source>Step {number} of {count}: {word}</source>
        <translation>Stap {number} van {count}: {word}</translation>
    </message>
</context>
<context>
    <name>Plot</name>
    <message>
        <source>{title}: {count} values from {low} to {high} {unit}</source>
        <translation>{title}: {count} waarden van {low} tot {high} {unit}</translation>
    </message>
    <message>
        <source>{title}: no values</source>
        <translation>{title}: geen waarden</translation>
    </message>
    <message>
        <source>Nothing to draw</source>
        <translation>Niets te tekenen</translation>
    </message>
</context>
<context>
    <name>PortField</name>
    <message>
        <source>Port</source>
        <translation>Poort</translation>
    </message>
    <message>
        <source>COM4 or /dev/ttyUSB0</source>
        <translation>COM4 of /dev/ttyUSB0</translation>
    </message>
    <message>
        <source>Look for ports again</source>
        <translation>Opnieuw naar poorten zoeken</translation>
    </message>
    <message>
        <source>Plugged in: {adapter}</source>
        <translation>Ingestoken: {adapter}</translation>
    </message>
    <message>
        <source>Is there; it has no name of an adapter</source>
        <translation>Is er; heeft geen naam van een adapter</translation>
    </message>
    <message>
        <source>Not there now: plug the adapter in</source>
        <translation>Nu niet aanwezig: steek de adapter in</translation>
    </message>
    <message>
        <source>No port found: plug an adapter in</source>
        <translation>Geen poort gevonden: steek een adapter in</translation>
    </message>
</context>
<context>
    <name>ProcedureWatch</name>
    <message>
        <source>Firmware is being sent to a meter</source>
        <translation>Er wordt firmware naar een meter gestuurd</translation>
    </message>
</context>
<context>
    <name>PushSetupPanel</name>
    <message>
        <source>Listen here</source>
        <translation>Hier luisteren</translation>
    </message>
    <message>
        <source>Add an object to send</source>
        <translation>Een te versturen object toevoegen</translation>
    </message>
</context>
<context>
    <name>RecipientSheet</name>
    <message>
        <source>Give keys to this recipient?</source>
        <translation>Sleutels aan deze ontvanger afgeven?</translation>
    </message>
    <message>
        <source>Give the keys of all meters to this recipient?</source>
        <translation>De sleutels van alle meters aan deze ontvanger geven?</translation>
    </message>
    <message>
        <source>RSA-OAEP with SHA-256</source>
        <translation>RSA-OAEP met SHA-256</translation>
    </message>
    <message>
        <source>GXF compatible: RSA-OAEP with SHA-1</source>
        <translation>Geschikt voor GXF: RSA-OAEP met SHA-1</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Versleuteling</translation>
    </message>
    <message>
        <source>SHA-1 is outdated. Choose it only for a system that cannot open anything else, as GXF.</source>
        <translation>SHA-1 is verouderd. Kies het alleen voor een systeem dat niets anders kan openen, zoals GXF.</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Het bestand kiezen…</translation>
    </message>
    <message>
        <source>{bits} bits, SHA-256 fingerprint {fingerprint}. Compare it with what the recipient says over another way.</source>
        <translation>{bits} bits, SHA-256-vingerafdruk {fingerprint}. Vergelijk die langs een andere weg met wat de ontvanger zegt.</translation>
    </message>
    <message>
        <source>{sentence} Keys of 3072 bits or more are recommended.</source>
        <translation>{sentence} Sleutels van 3072 bits of meer worden aanbevolen.</translation>
    </message>
</context>
<context>
    <name>ReplaceSheet</name>
    <message>
        <source>Replace the keys of this meter</source>
        <translation>De sleutels van deze meter vervangen</translation>
    </message>
    <message>
        <source>First the authentication key, then the encryption key. A review follows; nothing is sent before.</source>
        <translation>Eerst de authenticatiesleutel, dan de encryptiesleutel. Er volgt een controle; daarvoor wordt niets verstuurd.</translation>
    </message>
    <message>
        <source>Draw both keys on this computer</source>
        <translation>Beide sleutels op deze computer trekken</translation>
    </message>
    <message>
        <source>Enter both keys</source>
        <translation>Beide sleutels invoeren</translation>
    </message>
    <message>
        <source>Authentication key</source>
        <translation>Authenticatiesleutel</translation>
    </message>
    <message>
        <source>Encryption key</source>
        <translation>Encryptiesleutel</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Controleren</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Nieuwe sleutels</translation>
    </message>
    <message>
        <source>A key is missing.</source>
        <translation>Er ontbreekt een sleutel.</translation>
    </message>
    <message>
        <source>Both keys are the same.</source>
        <translation>Beide sleutels zijn gelijk.</translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message>
        <source>Review 1 change</source>
        <translation>1 wijziging controleren</translation>
    </message>
    <message>
        <source>Review {count} changes</source>
        <translation>{count} wijzigingen controleren</translation>
    </message>
    <message>
        <source>{meter}, read again at {time}. Nothing has been sent yet.</source>
        <translation>{meter}, opnieuw gelezen om {time}. Er is nog niets verstuurd.</translation>
    </message>
    <message>
        <source>The meter was changed since the former review. {sentence}</source>
        <translation>De meter is sinds de vorige controle gewijzigd. {sentence}</translation>
    </message>
    <message>
        <source>Write 1 change</source>
        <translation>1 wijziging schrijven</translation>
    </message>
    <message>
        <source>Write {count} changes</source>
        <translation>{count} wijzigingen schrijven</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
</context>
<context>
    <name>RowCopies</name>
    <message>
        <source>Copy the row</source>
        <translation>De regel kopiëren</translation>
    </message>
    <message>
        <source>Copy the OBIS code</source>
        <translation>De OBIS-code kopiëren</translation>
    </message>
    <message>
        <source>Copy the bytes on the meter</source>
        <translation>De bytes op de meter kopiëren</translation>
    </message>
</context>
<context>
    <name>RunDetail</name>
    <message>
        <source>Copy the run as JSON</source>
        <translation>De uitvoering als JSON kopiëren</translation>
    </message>
    <message>
        <source>The chosen run</source>
        <translation>De gekozen uitvoering</translation>
    </message>
    <message>
        <source>Undo this run…</source>
        <translation>Ongedaan maken…</translation>
    </message>
    <message>
        <source>Choose a run to see what it asked, wrote and found.</source>
        <translation>Kies een uitvoering om te zien wat zij vroeg, schreef en vond.</translation>
    </message>
    <message>
        <source>The record was changed: what it says is not written to a meter.</source>
        <translation>Het record is gewijzigd: wat erin staat wordt niet naar een meter geschreven.</translation>
    </message>
    <message>
        <source>It wrote nothing.</source>
        <translation>Zij schreef niets.</translation>
    </message>
    <message>
        <source>What it did cannot be put back.</source>
        <translation>Wat zij deed kan niet worden teruggedraaid.</translation>
    </message>
    <message>
        <source>Choose its meter in the list first.</source>
        <translation>Kies eerst haar meter in de lijst.</translation>
    </message>
    <message>
        <source>Connect to its meter first.</source>
        <translation>Verbind eerst met haar meter.</translation>
    </message>
    <message>
        <source>Something is running on this meter.</source>
        <translation>Er loopt al iets op deze meter.</translation>
    </message>
    <message>
        <source>This is another meter than on the card.</source>
        <translation>Dit is een andere meter dan op de kaart.</translation>
    </message>
    <message>
        <source>Read-only is on.</source>
        <translation>Alleen lezen staat aan.</translation>
    </message>
</context>
<context>
    <name>SearchDialog</name>
    <message>
        <source>Search for meters</source>
        <translation>Naar meters zoeken</translation>
    </message>
    <message>
        <source>Addresses, speeds and the sign-on are tried one after the other, for three minutes at most. Only a data link is asked for: nothing is read or written, and no meter can lock itself.</source>
        <translation>Adressen, snelheden en de aanmelding worden na elkaar geprobeerd, ten hoogste drie minuten. Er wordt alleen om een datalink gevraagd: er wordt niets gelezen of geschreven, en geen meter kan zich blokkeren.</translation>
    </message>
    <message>
        <source>{number} of {total}: {way}</source>
        <translation>{number} van {total}: {way}</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbinding</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Use for this card</source>
        <translation>Voor deze kaart gebruiken</translation>
    </message>
    <message>
        <source>Add meter…</source>
        <translation>Meter toevoegen…</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Toegevoegd</translation>
    </message>
    <message>
        <source>The address or port is not possible.</source>
        <translation>Het adres of de poort is niet mogelijk.</translation>
    </message>
    <message>
        <source>server {server}, HDLC on {address}</source>
        <translation>server {server}, HDLC op {address}</translation>
    </message>
    <message>
        <source>server {server}, sign-on at 300 baud</source>
        <translation>server {server}, aanmelding op 300 baud</translation>
    </message>
    <message>
        <source>server {server}, {baud} baud</source>
        <translation>server {server}, {baud} baud</translation>
    </message>
    <message>
        <source>Opening the connection</source>
        <translation>De verbinding wordt geopend</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Gestopt.</translation>
    </message>
    <message>
        <source>One meter answers; {tried} ways tried.</source>
        <translation>Eén meter antwoordt; {tried} wegen geprobeerd.</translation>
    </message>
    <message>
        <source>{meters} addresses answer; {tried} ways tried.</source>
        <translation>{meters} adressen antwoorden; {tried} wegen geprobeerd.</translation>
    </message>
    <message>
        <source>Nothing answers; {tried} ways tried. Check that the head sits on the meter, cable down.</source>
        <translation>Niets antwoordt; {tried} wegen geprobeerd. Controleer of de kop op de meter zit, kabel naar beneden.</translation>
    </message>
</context>
<context>
    <name>SeasonPage</name>
    <message>
        <source>Add season</source>
        <translation>Seizoen toevoegen</translation>
    </message>
    <message>
        <source>{count} of {limit} seasons</source>
        <translation>{count} van {limit} seizoenen</translation>
    </message>
    <message>
        <source>Season</source>
        <translation>Seizoen</translation>
    </message>
    <message>
        <source>Starts on</source>
        <translation>Begint op</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Om</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Week</translation>
    </message>
</context>
<context>
    <name>SerialForm</name>
    <message>
        <source>Port</source>
        <translation>Poort</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Snelheid</translation>
    </message>
    <message>
        <source>{baud} baud</source>
        <translation>{baud} baud</translation>
    </message>
    <message>
        <source>Sign-on, mode E</source>
        <translation>Aanmelden, modus E</translation>
    </message>
    <message>
        <source>The port is missing.</source>
        <translation>De poort ontbreekt.</translation>
    </message>
    <message>
        <source>HDLC from the first byte, at this speed</source>
        <translation>HDLC vanaf de eerste byte, op deze snelheid</translation>
    </message>
    <message>
        <source>Begins at 300 baud; then HDLC at this speed at most</source>
        <translation>Begint op 300 baud; daarna HDLC op ten hoogste deze snelheid</translation>
    </message>
</context>
<context>
    <name>SettingsModel</name>
    <message>
        <source>Setting</source>
        <translation>Instelling</translation>
    </message>
</context>
<context>
    <name>SettingsTable</name>
    <message>
        <source>Settings side by side</source>
        <translation>Instellingen naast elkaar</translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Bestemming</translation>
    </message>
    <message>
        <source>Send a message now…</source>
        <translation>Nu een bericht versturen…</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Poort</translation>
    </message>
    <message>
        <source>When and how often</source>
        <translation>Wanneer en hoe vaak</translation>
    </message>
    <message>
        <source>Randomisation</source>
        <translation>Spreiding</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Herhalingen</translation>
    </message>
    <message>
        <source>Time between tries</source>
        <translation>Tussenpoos</translation>
    </message>
    <message>
        <source>Objects to send</source>
        <translation>Te versturen objecten</translation>
    </message>
    <message>
        <source>Each object is read from the meter before the list is written.</source>
        <translation>Elk object wordt uit de meter gelezen voordat de lijst wordt geschreven.</translation>
    </message>
    <message>
        <source>was {value}</source>
        <translation>was {value}</translation>
    </message>
    <message>
        <source>as a DLMS notification</source>
        <translation>als DLMS-notificatie</translation>
    </message>
    <message>
        <source>as the text of DSMR 4</source>
        <translation>als de tekst van DSMR 4</translation>
    </message>
    <message>
        <source>The meter holds “{text}”, which is not host:port.</source>
        <translation>De meter bevat “{text}”, en dat is geen host:poort.</translation>
    </message>
    <message>
        <source>Sent over {transport}, {form}.</source>
        <translation>Verstuurd via {transport}, {form}.</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>Sides</name>
    <message>
        <source>Compare</source>
        <translation>Vergelijken</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergelijken met</translation>
    </message>
    <message>
        <source>On the meter</source>
        <translation>Op de meter</translation>
    </message>
    <message>
        <source>No file yet</source>
        <translation>Nog geen bestand</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Openen…</translation>
    </message>
    <message>
        <source>Only differences</source>
        <translation>Alleen verschillen</translation>
    </message>
    <message>
        <source>Choose all differences</source>
        <translation>Alle verschillen kiezen</translation>
    </message>
    <message>
        <source>compared with</source>
        <translation>vergeleken met</translation>
    </message>
</context>
<context>
    <name>SimulatedForm</name>
    <message>
        <source>Simulates</source>
        <translation>Simuleert</translation>
    </message>
    <message>
        <source>Number of the simulated meter</source>
        <translation>Nummer van de gesimuleerde meter</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>The number is missing.</source>
        <translation>Het nummer ontbreekt.</translation>
    </message>
</context>
<context>
    <name>SnapshotsPanel</name>
    <message>
        <source>On the meter</source>
        <translation>Op de meter</translation>
    </message>
    <message>
        <source>This snapshot is of another meter, {meter}</source>
        <translation>Deze momentopname is van een andere meter, {meter}</translation>
    </message>
    <message>
        <source>It can be compared. To put its settings on this meter, save it as a template and open that.</source>
        <translation>Ze kan worden vergeleken. Sla haar op als sjabloon en open dat om haar instellingen op deze meter te zetten.</translation>
    </message>
    <message>
        <source>{count} settings cannot be put on this meter</source>
        <translation>{count} instellingen kunnen niet op deze meter worden gezet</translation>
    </message>
    <message>
        <source>They were taken from {generation}; the reason stands in the row of each.</source>
        <translation>Ze komen van {generation}; de reden staat in de regel van elk.</translation>
    </message>
    <message>
        <source>No differences</source>
        <translation>Geen verschillen</translation>
    </message>
    <message>
        <source>All {count} settings are the same.</source>
        <translation>Alle {count} instellingen zijn gelijk.</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Nog niet uitgelezen</translation>
    </message>
    <message>
        <source>Connect to the meter, then read it, or compare two files.</source>
        <translation>Verbind met de meter en lees hem uit, of vergelijk twee bestanden.</translation>
    </message>
    <message>
        <source>Press Read to get all settings from the meter.</source>
        <translation>Druk op Uitlezen om alle instellingen van de meter te halen.</translation>
    </message>
    <message>
        <source>{count} settings</source>
        <translation>{count} instellingen</translation>
    </message>
    <message>
        <source>{different} of {count} settings differ</source>
        <translation>{different} van {count} instellingen verschillen</translation>
    </message>
    <message>
        <source>Open a snapshot or template</source>
        <translation>Een momentopname of sjabloon openen</translation>
    </message>
    <message>
        <source>Snapshots (*.json)</source>
        <translation>Momentopnamen (*.json)</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Opslaan…</translation>
    </message>
    <message>
        <source>As snapshot of this meter…</source>
        <translation>Als momentopname van deze meter…</translation>
    </message>
    <message>
        <source>As template…</source>
        <translation>Als sjabloon…</translation>
    </message>
    <message>
        <source>Save the snapshot</source>
        <translation>De momentopname opslaan</translation>
    </message>
    <message>
        <source>Save the template</source>
        <translation>Het sjabloon opslaan</translation>
    </message>
</context>
<context>
    <name>SpecialDaysPanel</name>
    <message>
        <source>Year</source>
        <translation>Jaar</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabel</translation>
    </message>
    <message>
        <source>Add public holidays…</source>
        <translation>Feestdagen toevoegen…</translation>
    </message>
    <message>
        <source>Add date</source>
        <translation>Datum toevoegen</translation>
    </message>
    <message>
        <source>{count} of {limit} special days</source>
        <translation>{count} van {limit} bijzondere dagen</translation>
    </message>
    <message>
        <source>The table cannot be written as it is.</source>
        <translation>De tabel kan zo niet worden geschreven.</translation>
    </message>
    <message>
        <source>Date, and when it comes next</source>
        <translation>Datum, en wanneer die weer komt</translation>
    </message>
    <message>
        <source>Day profile</source>
        <translation>Dagprofiel</translation>
    </message>
    <message>
        <source>Day {id} on these dates</source>
        <translation>Dag {id} op deze datums</translation>
    </message>
    <message>
        <source>Day {id} on this date</source>
        <translation>Dag {id} op deze datum</translation>
    </message>
    <message>
        <source>No special day</source>
        <translation>Geen bijzondere dag</translation>
    </message>
</context>
<context>
    <name>TakeSheet</name>
    <message>
        <source>Take the key as in use?</source>
        <translation>De sleutel aannemen als in gebruik?</translation>
    </message>
    <message>
        <source>The meter has not proved that the device uses this key. Take it only when you have seen it otherwise, as by readings that go on coming in. The former key is kept as retired.</source>
        <translation>De meter heeft niet bewezen dat het apparaat deze sleutel gebruikt. Neem hem alleen aan als u dat anders hebt gezien, bijvoorbeeld doordat er standen binnen blijven komen. De vorige sleutel blijft bewaard.</translation>
    </message>
    <message>
        <source>Take as in use</source>
        <translation>Aannemen als in gebruik</translation>
    </message>
</context>
<context>
    <name>TcpForm</name>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Host name or IP address</source>
        <translation>Hostnaam of IP-adres</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Poort</translation>
    </message>
    <message>
        <source>Framing</source>
        <translation>Framing</translation>
    </message>
    <message>
        <source>The address is missing.</source>
        <translation>Het adres ontbreekt.</translation>
    </message>
</context>
<context>
    <name>TemplateSheet</name>
    <message>
        <source>Save as template</source>
        <translation>Opslaan als sjabloon</translation>
    </message>
    <message>
        <source>A template has settings, but no meter: it can be put on any meter that has them.</source>
        <translation>Een sjabloon heeft instellingen, maar geen meter: het kan op elke meter worden gezet die ze heeft.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Settings of the template</source>
        <translation>Instellingen van het sjabloon</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Geen</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Opslaan…</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>End the tour</source>
        <translation>Rondleiding beëindigen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Volgende</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} van {count}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gedaan</translation>
    </message>
</context>
<context>
    <name>TraceDetail</name>
    <message>
        <source>What the chosen row says</source>
        <translation>Wat de gekozen regel zegt</translation>
    </message>
    <message>
        <source>Choose a row to see what it says.</source>
        <translation>Kies een regel om te zien wat erin staat.</translation>
    </message>
    <message>
        <source>Decrypted</source>
        <translation>Ontsleuteld</translation>
    </message>
    <message>
        <source>On the wire</source>
        <translation>Op de lijn</translation>
    </message>
    <message>
        <source>Bytes of the chosen row</source>
        <translation>Bytes van de gekozen regel</translation>
    </message>
    <message>
        <source>Copy the bytes</source>
        <translation>De bytes kopiëren</translation>
    </message>
</context>
<context>
    <name>TraceModel</name>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Object</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Waarde</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Frame</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>verzonden</translation>
    </message>
    <message>
        <source>received</source>
        <translation>ontvangen</translation>
    </message>
    <message>
        <source>masked, {count} bytes</source>
        <translation>gemaskeerd, {count} bytes</translation>
    </message>
</context>
<context>
    <name>TraceTable</name>
    <message>
        <source>Trace</source>
        <translation>Trace</translation>
    </message>
</context>
<context>
    <name>TraceView</name>
    <message>
        <source>Filter the trace</source>
        <translation>De trace filteren</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Words in service, object, OBIS or value, or hex. Return goes to the next row.</source>
        <translation>Woorden in dienst, object, OBIS of waarde, of hex. Return gaat naar de volgende regel.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Meter</translation>
    </message>
    <message>
        <source>Writes</source>
        <translation>Schrijfacties</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fouten</translation>
    </message>
    <message>
        <source>Only the chosen meter</source>
        <translation>Alleen de gekozen meter</translation>
    </message>
    <message>
        <source>Keys are masked</source>
        <translation>Sleutels zijn gemaskeerd</translation>
    </message>
    <message>
        <source>Hide the rows that lack the words</source>
        <translation>Regels zonder de woorden verbergen</translation>
    </message>
    <message>
        <source>Show frames as well</source>
        <translation>Ook frames tonen</translation>
    </message>
    <message>
        <source>Let the table stand still</source>
        <translation>De tabel stil laten staan</translation>
    </message>
    <message>
        <source>Clear the trace</source>
        <translation>De trace wissen</translation>
    </message>
    <message>
        <source>Save the trace</source>
        <translation>De trace opslaan</translation>
    </message>
    <message>
        <source>Save as JSON lines…</source>
        <translation>Opslaan als JSON-regels…</translation>
    </message>
    <message>
        <source>Save frames as pcapng…</source>
        <translation>Frames opslaan als pcapng…</translation>
    </message>
    <message>
        <source>Copy the row</source>
        <translation>De regel kopiëren</translation>
    </message>
    <message>
        <source>Copy the OBIS code</source>
        <translation>De OBIS-code kopiëren</translation>
    </message>
    <message>
        <source>Copy the bytes</source>
        <translation>De bytes kopiëren</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>De details kopiëren</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Doorgaan</translation>
    </message>
    <message>
        <source>{shown} of {count} rows</source>
        <translation>{shown} van {count} regels</translation>
    </message>
    <message>
        <source>{text}, {waiting} waiting</source>
        <translation>{text}, {waiting} wachten</translation>
    </message>
</context>
<context>
    <name>TransferPage</name>
    <message>
        <source>{count} KiB</source>
        <translation>{count} KiB</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Vanaf</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Naar</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Blokken</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation>Resterend</translation>
    </message>
    <message>
        <source>Sent twice</source>
        <translation>Twee keer verstuurd</translation>
    </message>
    <message>
        <source>on the meter</source>
        <translation>op de meter</translation>
    </message>
    <message>
        <source>sent, missing: goes again</source>
        <translation>verstuurd, ontbreekt: gaat opnieuw</translation>
    </message>
    <message>
        <source>to send</source>
        <translation>te versturen</translation>
    </message>
    <message>
        <source>that of the file</source>
        <translation>die van het bestand</translation>
    </message>
    <message>
        <source>of {count}, {share} %</source>
        <translation>van {count}, {share} %</translation>
    </message>
    <message>
        <source>blocks/s, {speed} B/s</source>
        <translation>blokken/s, {speed} B/s</translation>
    </message>
    <message>
        <source>block</source>
        <translation>blok</translation>
    </message>
    <message>
        <source>blocks</source>
        <translation>blokken</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count} s</translation>
    </message>
    <message>
        <source>ends about {time}</source>
        <translation>klaar rond {time}</translation>
    </message>
    <message>
        <source>one cell is 1 block of {bytes} bytes</source>
        <translation>één cel is 1 blok van {bytes} bytes</translation>
    </message>
    <message>
        <source>one cell is {count} blocks of {bytes} bytes</source>
        <translation>één cel is {count} blokken van {bytes} bytes</translation>
    </message>
    <message>
        <source>The new firmware runs</source>
        <translation>De nieuwe firmware draait</translation>
    </message>
    <message>
        <source>The version was read back: {version}.</source>
        <translation>De versie is teruggelezen: {version}.</translation>
    </message>
    <message>
        <source>The meter keeps what it has. The transfer goes on at the first missing block, here or after a restart, for 30 days.</source>
        <translation>De meter houdt wat hij heeft. De overdracht gaat 30 dagen lang verder bij het eerste ontbrekende blok, hier of na een herstart.</translation>
    </message>
    <message>
        <source>The link is gone; connecting again.</source>
        <translation>De verbinding is weg; er wordt opnieuw verbonden.</translation>
    </message>
    <message>
        <source>The image is verified and waits on the meter for its activation.</source>
        <translation>De image is geverifieerd en wacht op de meter op activering.</translation>
    </message>
    <message>
        <source>Safe to unplug: yes</source>
        <translation>Veilig los te nemen: ja</translation>
    </message>
    <message>
        <source>Safe to unplug: no</source>
        <translation>Veilig los te nemen: nee</translation>
    </message>
    <message>
        <source>The meter starts with the new firmware. Wait until its version has been read.</source>
        <translation>De meter start met de nieuwe firmware. Wacht tot zijn versie is gelezen.</translation>
    </message>
</context>
<context>
    <name>Trial</name>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Asking for the keys…</source>
        <translation>Sleutels worden gevraagd…</translation>
    </message>
    <message>
        <source>The keys are missing.</source>
        <translation>De sleutels ontbreken.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Gestopt.</translation>
    </message>
    <message>
        <source>{step}, {time}</source>
        <translation>{step}, {time}</translation>
    </message>
    <message>
        <source>a meter without identifier</source>
        <translation>een meter zonder identificatie</translation>
    </message>
    <message>
        <source>Answered in {milliseconds} ms: {meter}, {generation}</source>
        <translation>Antwoord na {milliseconds} ms: {meter}, {generation}</translation>
    </message>
</context>
<context>
    <name>UnfinishedWork</name>
    <message>
        <source>Unfinished work on {meter}</source>
        <translation>Onafgemaakt werk op {meter}</translation>
    </message>
    <message>
        <source>Unfinished work on {count} meters</source>
        <translation>Onafgemaakt werk op {count} meters</translation>
    </message>
    <message>
        <source>{work}: begun {time}, and not known to be in use. What it needs to be ended is stored.</source>
        <translation>{work}: begonnen {time}, en onbekend of hij in gebruik is. Wat nodig is om het af te maken, is opgeslagen.</translation>
    </message>
    <message>
        <source>{work}, begun {time}, was interrupted. What it needs to be ended is stored.</source>
        <translation>{work}, begonnen op {time}, is onderbroken. Wat nodig is om het af te maken, is opgeslagen.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
</context>
<context>
    <name>ValuesPage</name>
    <message>
        <source>Captured values</source>
        <translation>Vastgelegde waarden</translation>
    </message>
    <message>
        <source>{count} entries</source>
        <translation>{count} regels</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Afgelopen dag</translation>
    </message>
    <message>
        <source>Last {days} days</source>
        <translation>Afgelopen {days} dagen</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Read values</source>
        <translation>Waarden uitlezen</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>Grafiek</translation>
    </message>
    <message>
        <source>Plotted column</source>
        <translation>Getekende kolom</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>CSV exporteren…</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Load profile</source>
        <translation>Belastingprofiel</translation>
    </message>
</context>
<context>
    <name>VersionTable</name>
    <message>
        <source>Module</source>
        <translation>Module</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versie</translation>
    </message>
    <message>
        <source>Since the last reading</source>
        <translation>Sinds de laatste keer uitlezen</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leeg</translation>
    </message>
    <message>
        <source>was {version}</source>
        <translation>was {version}</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>ongewijzigd</translation>
    </message>
</context>
<context>
    <name>WeekPage</name>
    <message>
        <source>Add week</source>
        <translation>Week toevoegen</translation>
    </message>
    <message>
        <source>{count} of {limit} weeks</source>
        <translation>{count} van {limit} weken</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Week</translation>
    </message>
</context>
<context>
    <name>WindowList</name>
    <message>
        <source>Windows</source>
        <translation>Vensters</translation>
    </message>
    <message>
        <source>No window: the meter may always send.</source>
        <translation>Geen venster: de meter mag altijd zenden.</translation>
    </message>
    <message>
        <source>Add window</source>
        <translation>Venster toevoegen</translation>
    </message>
    <message>
        <source>was: always</source>
        <translation>was: altijd</translation>
    </message>
    <message>
        <source>was: 1 window</source>
        <translation>was: 1 venster</translation>
    </message>
    <message>
        <source>was: {count} windows</source>
        <translation>was: {count} vensters</translation>
    </message>
</context>
<context>
    <name>WindowMemory</name>
    <message>
        <source>Start anew</source>
        <translation>Opnieuw beginnen</translation>
    </message>
    <message>
        <source>Use the copy of {time}</source>
        <translation>De kopie van {time} gebruiken</translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message>
        <source>Accept counter {number}</source>
        <translation>Teller {number} aanvaarden</translation>
    </message>
    <message>
        <source>Nobody has confirmed this on {generation}</source>
        <translation>Niemand heeft dit op {generation} bevestigd</translation>
    </message>
    <message>
        <source>This program knows how other generations do it, and no meter of this one has shown that it does the same. Try it on a meter that you can do without. Nothing is made before you decide.</source>
        <translation>Dit programma weet hoe andere generaties het doen, en geen meter van deze heeft laten zien dat hij hetzelfde doet. Probeer het op een meter die u kunt missen. Er wordt niets gemaakt voordat u beslist.</translation>
    </message>
    <message>
        <source>Use it all the same</source>
        <translation>Toch gebruiken</translation>
    </message>
    <message>
        <source>Nothing to write</source>
        <translation>Niets te schrijven</translation>
    </message>
    <message>
        <source>The meter already holds these settings. Nothing was sent.</source>
        <translation>De meter heeft deze instellingen al. Er is niets verstuurd.</translation>
    </message>
</context>
<context>
    <name>YearBoard</name>
    <message>
        <source>Previous year</source>
        <translation>Vorig jaar</translation>
    </message>
    <message>
        <source>Next year</source>
        <translation>Volgend jaar</translation>
    </message>
    <message>
        <source>special day</source>
        <translation>bijzondere dag</translation>
    </message>
    <message>
        <source>season starts</source>
        <translation>seizoen begint</translation>
    </message>
    <message>
        <source>no day profile</source>
        <translation>geen dagprofiel</translation>
    </message>
    <message>
        <source>day {id}, which is missing</source>
        <translation>dag {id}, die ontbreekt</translation>
    </message>
    <message>
        <source>day {id}</source>
        <translation>dag {id}</translation>
    </message>
    <message>
        <source>season {name}</source>
        <translation>seizoen {name}</translation>
    </message>
</context>
<context>
    <name>YearPage</name>
    <message>
        <source>Tariff at this date and time</source>
        <translation>Tarief op deze datum en tijd</translation>
    </message>
    <message>
        <source>Tariff at</source>
        <translation>Tarief op</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Activeren</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Meteen</translation>
    </message>
    <message>
        <source>At a time</source>
        <translation>Op een tijdstip</translation>
    </message>
    <message>
        <source>Date and time of the activation</source>
        <translation>Datum en tijd van de activering</translation>
    </message>
    <message>
        <source>A date and time like 2027-12-25 07:30</source>
        <translation>Een datum en tijd zoals 2027-12-25 07:30</translation>
    </message>
    <message>
        <source>Day {id}</source>
        <translation>Dag {id}</translation>
    </message>
    <message>
        <source>No day profile</source>
        <translation>Geen dagprofiel</translation>
    </message>
    <message>
        <source>special day</source>
        <translation>bijzondere dag</translation>
    </message>
    <message>
        <source>season {name}</source>
        <translation>seizoen {name}</translation>
    </message>
    <message>
        <source>kept from the day before</source>
        <translation>van de dag ervoor</translation>
    </message>
</context>
<context>
    <name>YearView</name>
    <message>
        <source>Year</source>
        <translation>Jaar</translation>
    </message>
    <message>
        <source>S{name}</source>
        <translation>S{name}</translation>
    </message>
</context>
<context>
    <name>_Bytes</name>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>attribute {number}</source>
        <translation>attribuut {number}</translation>
    </message>
    <message>
        <source>method {number}</source>
        <translation>methode {number}</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Object</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nieuw</translation>
    </message>
    <message>
        <source>masked: it holds a key</source>
        <translation>gemaskeerd: er staat een sleutel in</translation>
    </message>
    <message>
        <source>On the meter</source>
        <translation>Op de meter</translation>
    </message>
    <message>
        <source>1 write</source>
        <translation>1 schrijfactie</translation>
    </message>
    <message>
        <source>{count} writes</source>
        <translation>{count} schrijfacties</translation>
    </message>
</context>
<context>
    <name>_Confirmation</name>
    <message>
        <source>Type the last four characters of the identifier that this meter reported at {time}.</source>
        <translation>Typ de laatste vier tekens van de identificatie die deze meter om {time} opgaf.</translation>
    </message>
    <message>
        <source>Type the last four characters of the identifier of this meter.</source>
        <translation>Typ de laatste vier tekens van de identificatie van deze meter.</translation>
    </message>
    <message>
        <source>Last four characters of the identifier</source>
        <translation>Laatste vier tekens van de identificatie</translation>
    </message>
    <message>
        <source>Dangerous: {settings}</source>
        <translation>Gevaarlijk: {settings}</translation>
    </message>
    <message>
        <source>If the link drops while writing, the meter holds the old or the new value; this program then reads which.</source>
        <translation>Valt de verbinding tijdens het schrijven weg, dan heeft de meter de oude of de nieuwe waarde; dit programma leest daarna welke.</translation>
    </message>
</context>
<context>
    <name>_DayButton</name>
    <message>
        <source>Day {id}, {words}</source>
        <translation>Dag {id}, {words}</translation>
    </message>
    <message>
        <source>{day}, something is wrong</source>
        <translation>{day}, er klopt iets niet</translation>
    </message>
</context>
<context>
    <name>_Detail</name>
    <message>
        <source>Choose a job to see what it wrote.</source>
        <translation>Kies een taak om te zien wat zij schreef.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Er is niets geschreven.</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>niet verstuurd</translation>
    </message>
    <message>
        <source>written, cannot be read back</source>
        <translation>geschreven, niet terug te lezen</translation>
    </message>
    <message>
        <source>written and read back</source>
        <translation>geschreven en teruggelezen</translation>
    </message>
    <message>
        <source>read back different</source>
        <translation>anders teruggelezen</translation>
    </message>
</context>
<context>
    <name>_DropArea</name>
    <message>
        <source>Firmware file</source>
        <translation>Firmwarebestand</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Bestand kiezen…</translation>
    </message>
</context>
<context>
    <name>_Last</name>
    <message>
        <source>Nothing has run yet.</source>
        <translation>Er is nog niets uitgevoerd.</translation>
    </message>
</context>
<context>
    <name>_LastRuns</name>
    <message>
        <source>History</source>
        <translation>Historie</translation>
    </message>
    <message>
        <source>Last runs</source>
        <translation>Laatste uitvoeringen</translation>
    </message>
</context>
<context>
    <name>_Message</name>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>differs</source>
        <translation>verschilt</translation>
    </message>
    <message>
        <source>added</source>
        <translation>toegevoegd</translation>
    </message>
    <message>
        <source>Move {object} up</source>
        <translation>{object} omhoog</translation>
    </message>
    <message>
        <source>Move {object} down</source>
        <translation>{object} omlaag</translation>
    </message>
    <message>
        <source>Remove {object}</source>
        <translation>{object} verwijderen</translation>
    </message>
    <message>
        <source>Day profile</source>
        <translation>Dagprofiel</translation>
    </message>
    <message>
        <source>Remove this special day</source>
        <translation>Deze bijzondere dag verwijderen</translation>
    </message>
    <message>
        <source>Day {id}</source>
        <translation>Dag {id}</translation>
    </message>
    <message>
        <source>Day {id}, missing</source>
        <translation>Dag {id}, ontbreekt</translation>
    </message>
</context>
<context>
    <name>_Rows</name>
    <message>
        <source>Refused</source>
        <translation>Geweigerd</translation>
    </message>
    <message>
        <source>Line {number}</source>
        <translation>Regel {number}</translation>
    </message>
    <message>
        <source>Already here</source>
        <translation>Al aanwezig</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nieuw</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Meter</translation>
    </message>
    <message>
        <source>Group or reason</source>
        <translation>Groep of reden</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Bereikt via</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Instelling</translation>
    </message>
    <message>
        <source>On the meter</source>
        <translation>Op de meter</translation>
    </message>
    <message>
        <source>Dangerous</source>
        <translation>Gevaarlijk</translation>
    </message>
</context>
<context>
    <name>_Running</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} van {total}</translation>
    </message>
    <message>
        <source>Stopping, {seconds} s</source>
        <translation>Stopt, {seconds} s</translation>
    </message>
    <message>
        <source>Close the link</source>
        <translation>De verbinding verbreken</translation>
    </message>
</context>
<context>
    <name>_SeasonRow</name>
    <message>
        <source>Name of the season, a digit</source>
        <translation>Naam van het seizoen, een cijfer</translation>
    </message>
    <message>
        <source>Start of the season</source>
        <translation>Begin van het seizoen</translation>
    </message>
    <message>
        <source>Time of day of the start</source>
        <translation>Tijdstip van het begin</translation>
    </message>
    <message>
        <source>Week of the season</source>
        <translation>Week van het seizoen</translation>
    </message>
    <message>
        <source>Remove this season</source>
        <translation>Dit seizoen verwijderen</translation>
    </message>
    <message>
        <source>Week {name}, missing</source>
        <translation>Week {name}, ontbreekt</translation>
    </message>
    <message>
        <source>Week {name}</source>
        <translation>Week {name}</translation>
    </message>
</context>
<context>
    <name>_SwitchRow</name>
    <message>
        <source>From this time</source>
        <translation>Vanaf deze tijd</translation>
    </message>
    <message>
        <source>Tariff</source>
        <translation>Tarief</translation>
    </message>
    <message>
        <source>Remove this switch</source>
        <translation>Dit schakelmoment verwijderen</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} u</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} u {minutes} min</translation>
    </message>
    <message>
        <source>midnight</source>
        <translation>middernacht</translation>
    </message>
    <message>
        <source>until {time}, {span}</source>
        <translation>tot {time}, {span}</translation>
    </message>
</context>
<context>
    <name>_Table</name>
    <message>
        <source>Jobs of this session</source>
        <translation>Taken van deze sessie</translation>
    </message>
</context>
<context>
    <name>_ValueCard</name>
    <message>
        <source>Value of the attribute</source>
        <translation>Waarde van het attribuut</translation>
    </message>
    <message>
        <source>Value of the attribute as bytes</source>
        <translation>Waarde van het attribuut als bytes</translation>
    </message>
    <message>
        <source>Attribute {number}, {name}</source>
        <translation>Attribuut {number}, {name}</translation>
    </message>
    <message>
        <source>read {time}</source>
        <translation>gelezen om {time}</translation>
    </message>
    <message>
        <source>Choose an attribute to see its value.</source>
        <translation>Kies een attribuut om de waarde te zien.</translation>
    </message>
    <message>
        <source>This association may not read it.</source>
        <translation>Deze associatie mag het niet lezen.</translation>
    </message>
    <message>
        <source>Not read yet. Press Return on the attribute, or read the whole object.</source>
        <translation>Nog niet gelezen. Druk op Return op het attribuut, of lees het hele object uit.</translation>
    </message>
</context>
<context>
    <name>_WeekRow</name>
    <message>
        <source>Name of the week, a digit</source>
        <translation>Naam van de week, een cijfer</translation>
    </message>
    <message>
        <source>Remove this week</source>
        <translation>Deze week verwijderen</translation>
    </message>
    <message>
        <source>was day {id}</source>
        <translation>was dag {id}</translation>
    </message>
    <message>
        <source>Week {week}, {weekday}: day {id}</source>
        <translation>Week {week}, {weekday}: dag {id}</translation>
    </message>
</context>
<context>
    <name>_WindowRow</name>
    <message>
        <source>Begin of the window</source>
        <translation>Begin van het venster</translation>
    </message>
    <message>
        <source>End of the window</source>
        <translation>Einde van het venster</translation>
    </message>
    <message>
        <source>Remove this window</source>
        <translation>Dit venster verwijderen</translation>
    </message>
    <message>
        <source>from</source>
        <translation>van</translation>
    </message>
    <message>
        <source>to</source>
        <translation>tot</translation>
    </message>
</context>
<context>
    <name>activity_calendar</name>
    <message>
        <source>Calendar name</source>
        <translation>Naam van de kalender</translation>
    </message>
    <message>
        <source>Season {name}</source>
        <translation>Seizoen {name}</translation>
    </message>
    <message>
        <source>from {start}, week {week}</source>
        <translation>vanaf {start}, week {week}</translation>
    </message>
    <message>
        <source>Week {name}</source>
        <translation>Week {name}</translation>
    </message>
    <message>
        <source>Monday to Sunday: day {days}</source>
        <translation>Maandag t/m zondag: dag {days}</translation>
    </message>
    <message>
        <source>Day {id}</source>
        <translation>Dag {id}</translation>
    </message>
    <message>
        <source>a form that cannot be explained</source>
        <translation>een vorm die niet kan worden uitgelegd</translation>
    </message>
    <message>
        <source>Calendar in force</source>
        <translation>Kalender die van kracht is</translation>
    </message>
    <message>
        <source>“{name}”, at once</source>
        <translation>“{name}”, meteen</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>“{name}”</translation>
    </message>
    <message>
        <source>Passive calendar becomes active</source>
        <translation>Passieve kalender wordt actief</translation>
    </message>
    <message>
        <source>not by itself</source>
        <translation>niet vanzelf</translation>
    </message>
    <message>
        <source>Only the passive side was touched: the calendar in force is as it was.</source>
        <translation>Alleen de passieve zijde is aangeraakt: de kalender die van kracht is, is zoals hij was.</translation>
    </message>
</context>
<context>
    <name>addresses</name>
    <message>
        <source>Management client, one meter on the line</source>
        <translation>Managementclient, één meter op de lijn</translation>
    </message>
    <message>
        <source>Management client, device 17</source>
        <translation>Managementclient, apparaat 17</translation>
    </message>
    <message>
        <source>Management client, device 17, four bytes</source>
        <translation>Managementclient, apparaat 17, vier bytes</translation>
    </message>
    <message>
        <source>Public client, one meter on the line</source>
        <translation>Publieke client, één meter op de lijn</translation>
    </message>
</context>
<context>
    <name>administrative_status</name>
    <message>
        <source>Undefined</source>
        <translation>Niet bepaald</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Uit</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Aan</translation>
    </message>
    <message>
        <source>Administrative status</source>
        <translation>Administratieve status</translation>
    </message>
    <message>
        <source>The grid operator&apos;s systems see whether this meter is in use. Set it only when asked to.</source>
        <translation>De systemen van de netbeheerder zien hieraan of deze meter in gebruik is. Zet dit alleen als daarom is gevraagd.</translation>
    </message>
    <message>
        <source>In normal use.</source>
        <translation>In normaal gebruik.</translation>
    </message>
    <message>
        <source>Taken out of use by the grid operator.</source>
        <translation>Door de netbeheerder buiten gebruik gesteld.</translation>
    </message>
    <message>
        <source>Not set yet.</source>
        <translation>Nog niet ingesteld.</translation>
    </message>
</context>
<context>
    <name>advice</name>
    <message>
        <source>You set that on the card of this meter.</source>
        <translation>Dat stelt u in op de kaart van deze meter.</translation>
    </message>
    <message>
        <source>A counter that jumped is put to you when you connect.</source>
        <translation>Een teller die versprongen is, wordt u bij het verbinden voorgelegd.</translation>
    </message>
    <message>
        <source>You allow it below the failed step on the panel Overview.</source>
        <translation>U staat het toe onder de mislukte stap in het paneel Overzicht.</translation>
    </message>
    <message>
        <source>The keys are entered when you connect, or on the panel Keys.</source>
        <translation>De sleutels voert u in bij het verbinden, of in het paneel Sleutels.</translation>
    </message>
    <message>
        <source>You choose both on the panel Firmware.</source>
        <translation>U kiest beide in het paneel Firmware.</translation>
    </message>
</context>
<context>
    <name>alarms</name>
    <message>
        <source>Clock invalid</source>
        <translation>Klok ongeldig</translation>
    </message>
    <message>
        <source>Replace battery</source>
        <translation>Batterij vervangen</translation>
    </message>
    <message>
        <source>Power up</source>
        <translation>Spanning terug</translation>
    </message>
    <message>
        <source>Auxiliary event</source>
        <translation>Hulpgebeurtenis</translation>
    </message>
    <message>
        <source>Configuration changed</source>
        <translation>Configuratie gewijzigd</translation>
    </message>
    <message>
        <source>Program memory error</source>
        <translation>Fout in het programmageheugen</translation>
    </message>
    <message>
        <source>RAM error</source>
        <translation>RAM-fout</translation>
    </message>
    <message>
        <source>Non-volatile memory error</source>
        <translation>Fout in het niet-vluchtige geheugen</translation>
    </message>
    <message>
        <source>Measurement system error</source>
        <translation>Fout in het meetsysteem</translation>
    </message>
    <message>
        <source>Watchdog error</source>
        <translation>Watchdogfout</translation>
    </message>
    <message>
        <source>Fraud attempt on the E-meter</source>
        <translation>Fraudepoging op de E-meter</translation>
    </message>
    <message>
        <source>Communication error, M-Bus channel {n}</source>
        <translation>Communicatiefout, M-Bus-kanaal {n}</translation>
    </message>
    <message>
        <source>Fraud attempt, M-Bus channel {n}</source>
        <translation>Fraudepoging, M-Bus-kanaal {n}</translation>
    </message>
    <message>
        <source>New device found, M-Bus channel {n}</source>
        <translation>Nieuw apparaat gevonden, M-Bus-kanaal {n}</translation>
    </message>
    <message>
        <source>Phase outage, L{n}</source>
        <translation>Fase-uitval, L{n}</translation>
    </message>
    <message>
        <source>Phase outage test</source>
        <translation>Test fase-uitval</translation>
    </message>
    <message>
        <source>Voltage sag, L{n}</source>
        <translation>Spanningsdip, L{n}</translation>
    </message>
    <message>
        <source>Voltage swell, L{n}</source>
        <translation>Spanningsverhoging, L{n}</translation>
    </message>
    <message>
        <source>THD over limit, L{n}</source>
        <translation>THD boven grens, L{n}</translation>
    </message>
    <message>
        <source>THD long over limit, L{n}</source>
        <translation>THD lang boven grens, L{n}</translation>
    </message>
    <message>
        <source>Last gasp</source>
        <translation>Last gasp</translation>
    </message>
    <message>
        <source>Last gasp test</source>
        <translation>Test last gasp</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Aan</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Uit</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>Actief</translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation>Gewist</translation>
    </message>
    <message>
        <source>Bit {bit} of register {register}, without a name</source>
        <translation>Bit {bit} van register {register}, zonder naam</translation>
    </message>
</context>
<context>
    <name>association</name>
    <message>
        <source>application context {number}</source>
        <translation>toepassingscontext {number}</translation>
    </message>
    <message>
        <source>authentication mechanism {number}</source>
        <translation>authenticatiemechanisme {number}</translation>
    </message>
    <message>
        <source>ciphering that was not asked for</source>
        <translation>versleuteling waar niet om gevraagd is</translation>
    </message>
    <message>
        <source>It is no counter.</source>
        <translation>Het is geen teller.</translation>
    </message>
</context>
<context>
    <name>calendar_lint</name>
    <message>
        <source>{count} seasons, and this meter holds {limit}.</source>
        <translation>{count} seizoenen, en deze meter kan er {limit} bewaren.</translation>
    </message>
    <message>
        <source>{count} weeks, and this meter holds {limit}.</source>
        <translation>{count} weken, en deze meter kan er {limit} bewaren.</translation>
    </message>
    <message>
        <source>{count} day profiles, and this meter holds {limit}.</source>
        <translation>{count} dagprofielen, en deze meter kan er {limit} bewaren.</translation>
    </message>
    <message>
        <source>{count} special days, and this meter holds {limit}.</source>
        <translation>{count} bijzondere dagen, en deze meter kan er {limit} bewaren.</translation>
    </message>
    <message>
        <source>Day {id} has {count} switches: many meters hold {limit} at most, and refuse more.</source>
        <translation>Dag {id} heeft {count} schakelmomenten: veel meters bewaren er ten hoogste {limit} en weigeren meer.</translation>
    </message>
    <message>
        <source>There is no season: the meter would not know which week holds.</source>
        <translation>Er is geen seizoen: de meter weet dan niet welke week geldt.</translation>
    </message>
    <message>
        <source>Two seasons are called {name}: the meter cannot tell them apart.</source>
        <translation>Twee seizoenen heten {name}: de meter kan ze niet uit elkaar houden.</translation>
    </message>
    <message>
        <source>Two weeks are called {name}: the meter cannot tell them apart.</source>
        <translation>Twee weken heten {name}: de meter kan ze niet uit elkaar houden.</translation>
    </message>
    <message>
        <source>Two day profiles have id {name}: the meter cannot tell them apart.</source>
        <translation>Twee dagprofielen hebben id {name}: de meter kan ze niet uit elkaar houden.</translation>
    </message>
    <message>
        <source>Season {name} is not called by a digit, as Dutch meters expect.</source>
        <translation>Seizoen {name} heet niet naar een cijfer, zoals Nederlandse meters verwachten.</translation>
    </message>
    <message>
        <source>Week {name} is not called by a digit, as Dutch meters expect.</source>
        <translation>Week {name} heet niet naar een cijfer, zoals Nederlandse meters verwachten.</translation>
    </message>
    <message>
        <source>The calendar has no name.</source>
        <translation>De kalender heeft geen naam.</translation>
    </message>
    <message>
        <source>The calendar&apos;s name has {count} characters, and this meter holds {limit}.</source>
        <translation>De naam van de kalender heeft {count} tekens, en deze meter bewaart er {limit}.</translation>
    </message>
    <message>
        <source>Call it {name}</source>
        <translation>{name} noemen</translation>
    </message>
    <message>
        <source>Make it day {id}</source>
        <translation>Er dag {id} van maken</translation>
    </message>
    <message>
        <source>Shorten the name</source>
        <translation>De naam inkorten</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Season {name} names week {week}, which there is not.</source>
        <translation>Seizoen {name} verwijst naar week {week}, die er niet is.</translation>
    </message>
    <message>
        <source>Use week {name}</source>
        <translation>Week {name} gebruiken</translation>
    </message>
    <message>
        <source>Seasons {one} and {two} both start on {date}: which one holds then is up to the meter.</source>
        <translation>Seizoenen {one} en {two} beginnen allebei op {date}: welk dan geldt, bepaalt de meter.</translation>
    </message>
    <message>
        <source>Remove season {name}</source>
        <translation>Seizoen {name} verwijderen</translation>
    </message>
    <message>
        <source>Season {name} never starts: {date} does not exist.</source>
        <translation>Seizoen {name} begint nooit: {date} bestaat niet.</translation>
    </message>
    <message>
        <source>No season leads to week {name}, so it never holds.</source>
        <translation>Geen seizoen leidt naar week {name}, dus die geldt nooit.</translation>
    </message>
    <message>
        <source>Week {name} names day {id}, which there is not.</source>
        <translation>Week {name} verwijst naar dag {id}, die er niet is.</translation>
    </message>
    <message>
        <source>Add day {id}</source>
        <translation>Dag {id} toevoegen</translation>
    </message>
    <message>
        <source>Use day {id}</source>
        <translation>Dag {id} gebruiken</translation>
    </message>
    <message>
        <source>No week and no special day uses day {id}, so it never holds.</source>
        <translation>Geen week en geen bijzondere dag gebruikt dag {id}, dus die geldt nooit.</translation>
    </message>
    <message>
        <source>Day {id} has no switch: the meter keeps the tariff of the day before.</source>
        <translation>Dag {id} heeft geen schakelmoment: de meter houdt het tarief van de dag ervoor.</translation>
    </message>
    <message>
        <source>Day {id} has no switch at 00:00: the meter keeps the last tariff of the day before until {time}.</source>
        <translation>Dag {id} heeft geen schakelmoment om 00:00: de meter houdt het laatste tarief van de dag ervoor tot {time}.</translation>
    </message>
    <message>
        <source>Add 00:00</source>
        <translation>00:00 toevoegen</translation>
    </message>
    <message>
        <source>Day {id} has a switch at {time}: hour and minute must be given.</source>
        <translation>Dag {id} heeft een schakelmoment op {time}: uur en minuut moeten gegeven zijn.</translation>
    </message>
    <message>
        <source>Day {id} has two switches at {time}: which one holds is up to the meter.</source>
        <translation>Dag {id} heeft twee schakelmomenten om {time}: welk geldt, bepaalt de meter.</translation>
    </message>
    <message>
        <source>Remove the second</source>
        <translation>Het tweede verwijderen</translation>
    </message>
    <message>
        <source>Remove the switch</source>
        <translation>Het schakelmoment verwijderen</translation>
    </message>
    <message>
        <source>Day {id} switches at {time}, and on the day summer time begins there is no such time.</source>
        <translation>Dag {id} schakelt om {time}, en op de dag dat de zomertijd begint bestaat die tijd niet.</translation>
    </message>
    <message>
        <source>Move to {time}</source>
        <translation>Naar {time} verplaatsen</translation>
    </message>
    <message>
        <source>Special day {date} names day {id}, which the calendar does not have.</source>
        <translation>Bijzondere dag {date} verwijst naar dag {id}, die de kalender niet heeft.</translation>
    </message>
    <message>
        <source>Special day {date} never comes.</source>
        <translation>Bijzondere dag {date} komt nooit.</translation>
    </message>
    <message>
        <source>Special day {date} has passed and does not come again.</source>
        <translation>Bijzondere dag {date} is voorbij en komt niet terug.</translation>
    </message>
    <message>
        <source>Special days {one} and {two} are both on {date} and name different days.</source>
        <translation>Bijzondere dagen {one} en {two} vallen allebei op {date} en verwijzen naar verschillende dagen.</translation>
    </message>
    <message>
        <source>Special day {date} is in the table twice.</source>
        <translation>Bijzondere dag {date} staat twee keer in de tabel.</translation>
    </message>
    <message>
        <source>Remove {date}</source>
        <translation>{date} verwijderen</translation>
    </message>
</context>
<context>
    <name>classes</name>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Extended register</source>
        <translation>Uitgebreid register</translation>
    </message>
    <message>
        <source>Demand register</source>
        <translation>Vermogensregister</translation>
    </message>
    <message>
        <source>Register activation</source>
        <translation>Registeractivering</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profiel</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Klok</translation>
    </message>
    <message>
        <source>Script table</source>
        <translation>Scripttabel</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Special days table</source>
        <translation>Tabel met bijzondere dagen</translation>
    </message>
    <message>
        <source>Association</source>
        <translation>Associatie</translation>
    </message>
    <message>
        <source>SAP assignment</source>
        <translation>SAP-toewijzing</translation>
    </message>
    <message>
        <source>Image transfer</source>
        <translation>Image-overdracht</translation>
    </message>
    <message>
        <source>Local port setup</source>
        <translation>Instelling lokale poort</translation>
    </message>
    <message>
        <source>Activity calendar</source>
        <translation>Tariefkalender</translation>
    </message>
    <message>
        <source>Register monitor</source>
        <translation>Registerbewaking</translation>
    </message>
    <message>
        <source>Single action schedule</source>
        <translation>Schema van één actie</translation>
    </message>
    <message>
        <source>HDLC setup</source>
        <translation>HDLC-instelling</translation>
    </message>
    <message>
        <source>Push setup</source>
        <translation>Push-instelling</translation>
    </message>
    <message>
        <source>TCP-UDP setup</source>
        <translation>TCP-UDP-instelling</translation>
    </message>
    <message>
        <source>IPv4 setup</source>
        <translation>IPv4-instelling</translation>
    </message>
    <message>
        <source>GPRS setup</source>
        <translation>GPRS-instelling</translation>
    </message>
    <message>
        <source>GSM diagnostic</source>
        <translation>GSM-diagnose</translation>
    </message>
    <message>
        <source>Security setup</source>
        <translation>Beveiligingsinstelling</translation>
    </message>
    <message>
        <source>Disconnect control</source>
        <translation>Schakelaarbesturing</translation>
    </message>
    <message>
        <source>Limiter</source>
        <translation>Begrenzer</translation>
    </message>
    <message>
        <source>M-Bus client</source>
        <translation>M-Bus-client</translation>
    </message>
    <message>
        <source>M-Bus diagnostic</source>
        <translation>M-Bus-diagnose</translation>
    </message>
    <message>
        <source>Class {number}</source>
        <translation>Klasse {number}</translation>
    </message>
</context>
<context>
    <name>clock</name>
    <message>
        <source>The time is not valid</source>
        <translation>De tijd is niet geldig</translation>
    </message>
    <message>
        <source>The time is doubtful</source>
        <translation>De tijd is twijfelachtig</translation>
    </message>
    <message>
        <source>Another clock base is used</source>
        <translation>Er wordt een andere klokbron gebruikt</translation>
    </message>
    <message>
        <source>The status itself is not valid</source>
        <translation>De status zelf is niet geldig</translation>
    </message>
    <message>
        <source>Summer time</source>
        <translation>Zomertijd</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Aan</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Uit</translation>
    </message>
    <message>
        <source>Time of the meter</source>
        <translation>Tijd van de meter</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Tijdzone</translation>
    </message>
    <message>
        <source>Summer time begins</source>
        <translation>Zomertijd begint</translation>
    </message>
    <message>
        <source>Summer time ends</source>
        <translation>Zomertijd eindigt</translation>
    </message>
    <message>
        <source>{minutes} minutes to UTC</source>
        <translation>{minutes} minuten tot UTC</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Geldig</translation>
    </message>
    <message>
        <source>winter time</source>
        <translation>wintertijd</translation>
    </message>
    <message>
        <source>{day}, to summer time</source>
        <translation>{day}, naar zomertijd</translation>
    </message>
    <message>
        <source>{day}, to winter time</source>
        <translation>{day}, naar wintertijd</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>Niet opgegeven</translation>
    </message>
    <message>
        <source>Cannot be told: the time is not exact</source>
        <translation>Niet te zeggen: de tijd is niet exact</translation>
    </message>
    <message>
        <source>Less than 1 s</source>
        <translation>Minder dan 1 s</translation>
    </message>
    <message>
        <source>{time} ahead</source>
        <translation>{time} voor</translation>
    </message>
    <message>
        <source>{time} behind</source>
        <translation>{time} achter</translation>
    </message>
</context>
<context>
    <name>configuration</name>
    <message>
        <source>HLS {level} allowed on the network port (P3)</source>
        <translation>HLS {level} toegestaan op de netwerkpoort (P3)</translation>
    </message>
    <message>
        <source>HLS {level} allowed on the optical port (P0)</source>
        <translation>HLS {level} toegestaan op de optische poort (P0)</translation>
    </message>
    <message>
        <source>Look for M-Bus devices when the cover is opened</source>
        <translation>M-Bus-apparaten zoeken als het deksel opengaat</translation>
    </message>
    <message>
        <source>Look for M-Bus devices at power on</source>
        <translation>M-Bus-apparaten zoeken bij inschakelen</translation>
    </message>
    <message>
        <source>Dynamic M-Bus addresses</source>
        <translation>Dynamische M-Bus-adressen</translation>
    </message>
    <message>
        <source>Optical port (P0) enabled</source>
        <translation>Optische poort (P0) ingeschakeld</translation>
    </message>
    <message>
        <source>Direct attach at power on</source>
        <translation>Direct aanmelden bij inschakelen</translation>
    </message>
    <message>
        <source>Always on</source>
        <translation>Altijd aan</translation>
    </message>
    <message>
        <source>Triggered</source>
        <translation>Op afroep</translation>
    </message>
    <message>
        <source>After this no optical head works on this meter, until the port is switched on again over the network.</source>
        <translation>Hierna werkt geen optische kop meer op deze meter, tot de poort via het netwerk weer wordt ingeschakeld.</translation>
    </message>
    <message>
        <source>After this the meter refuses HLS 5 over the network: this program reaches it through the optical port only.</source>
        <translation>Hierna weigert de meter HLS 5 via het netwerk: dit programma bereikt hem dan alleen nog via de optische poort.</translation>
    </message>
    <message>
        <source>After this the meter refuses HLS 5 on the optical port: this program reaches it over the network only.</source>
        <translation>Hierna weigert de meter HLS 5 op de optische poort: dit programma bereikt hem dan alleen nog via het netwerk.</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Aan</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Uit</translation>
    </message>
    <message>
        <source>The GPRS mode was left out: {generation} has none, so this part of the request changes nothing.</source>
        <translation>De GPRS-modus is weggelaten: {generation} heeft er geen, dus dit deel van de opdracht verandert niets.</translation>
    </message>
    <message>
        <source>GPRS mode</source>
        <translation>GPRS-modus</translation>
    </message>
    <message>
        <source>Bit {bit}, without a name</source>
        <translation>Bit {bit}, zonder naam</translation>
    </message>
    <message>
        <source>Stays on the network.</source>
        <translation>Blijft op het netwerk.</translation>
    </message>
    <message>
        <source>Goes on the network when called.</source>
        <translation>Gaat op het netwerk na een oproep.</translation>
    </message>
</context>
<context>
    <name>copies</name>
    <message>
        <source>on</source>
        <translation>aan</translation>
    </message>
    <message>
        <source>off</source>
        <translation>uit</translation>
    </message>
    <message>
        <source>left alone</source>
        <translation>ongemoeid gelaten</translation>
    </message>
</context>
<context>
    <name>doctor</name>
    <message>
        <source>The port is in use</source>
        <translation>De poort is in gebruik</translation>
    </message>
    <message>
        <source>Another program has the port open.</source>
        <translation>Een ander programma heeft de poort open.</translation>
    </message>
    <message>
        <source>An earlier program ended without giving the port back.</source>
        <translation>Een eerder programma eindigde zonder de poort terug te geven.</translation>
    </message>
    <message>
        <source>Close the other program, then try again.</source>
        <translation>Sluit het andere programma en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The check value of the encryption key here is {encryption}: compare it with the delivery sheet.</source>
        <translation>De controlewaarde van de encryptiesleutel is hier {encryption}: vergelijk die met het afleverdocument.</translation>
    </message>
    <message>
        <source>The check value of the authentication key here is {authentication}: compare it with the delivery sheet.</source>
        <translation>De controlewaarde van de authenticatiesleutel is hier {authentication}: vergelijk die met het afleverdocument.</translation>
    </message>
    <message>
        <source>Give them anew, each in its own place; compare the meter&apos;s number with the sheet.</source>
        <translation>Geef ze opnieuw op, elk op zijn eigen plaats; vergelijk het nummer van de meter met het document.</translation>
    </message>
    <message>
        <source>Compare the number on the meter with the one that was expected.</source>
        <translation>Vergelijk het nummer op de meter met het verwachte nummer.</translation>
    </message>
    <message>
        <source>Another meter in this program is reached at the same place.</source>
        <translation>Een andere meter in dit programma wordt op dezelfde plaats bereikt.</translation>
    </message>
    <message>
        <source>The port is not there</source>
        <translation>De poort is er niet</translation>
    </message>
    <message>
        <source>The driver of the adapter is missing or has stopped.</source>
        <translation>Het stuurprogramma van de adapter ontbreekt of is gestopt.</translation>
    </message>
    <message>
        <source>The port may not be opened</source>
        <translation>De poort mag niet worden geopend</translation>
    </message>
    <message>
        <source>This user is no member of the group that owns serial ports.</source>
        <translation>Deze gebruiker hoort niet bij de groep die seriële poorten bezit.</translation>
    </message>
    <message>
        <source>Become a member of the group dialout, log out and in again.</source>
        <translation>Word lid van de groep dialout en meld u opnieuw aan bij het systeem.</translation>
    </message>
    <message>
        <source>The address cannot be reached</source>
        <translation>Het adres is niet bereikbaar</translation>
    </message>
    <message>
        <source>The address or the port number is another one.</source>
        <translation>Het adres of het poortnummer is een ander.</translation>
    </message>
    <message>
        <source>Correct the address or the port number.</source>
        <translation>Verbeter het adres of het poortnummer.</translation>
    </message>
    <message>
        <source>The network or VPN is down, or the meter has no power or coverage.</source>
        <translation>Het netwerk of de VPN ligt eruit, of de meter heeft geen spanning of dekking.</translation>
    </message>
    <message>
        <source>The address answers, and takes no connection at this port</source>
        <translation>Het adres antwoordt, en neemt op deze poort geen verbinding aan</translation>
    </message>
    <message>
        <source>The port number is another one.</source>
        <translation>Het poortnummer is een ander.</translation>
    </message>
    <message>
        <source>Correct the port number; meters mostly have 4059.</source>
        <translation>Verbeter het poortnummer; meters hebben meestal 4059.</translation>
    </message>
    <message>
        <source>Another program is connected, and the meter takes one at a time.</source>
        <translation>Een ander programma is verbonden, en de meter accepteert er één tegelijk.</translation>
    </message>
    <message>
        <source>The address belongs to another device, or its service has not started yet.</source>
        <translation>Het adres hoort bij een ander apparaat, of de dienst ervan is nog niet gestart.</translation>
    </message>
    <message>
        <source>Compare the address with the delivery sheet, then try again.</source>
        <translation>Vergelijk het adres met het afleverdocument en probeer het dan opnieuw.</translation>
    </message>
    <message>
        <source>Nothing came back</source>
        <translation>Er kwam niets terug</translation>
    </message>
    <message>
        <source>The meter wants the sign-on of mode E first, or no sign-on at all.</source>
        <translation>De meter wil eerst de aanmelding van modus E, of juist geen aanmelding.</translation>
    </message>
    <message>
        <source>The talk before this one was cut off, and the meter is still in it.</source>
        <translation>Het vorige gesprek is afgebroken, en de meter zit er nog in.</translation>
    </message>
    <message>
        <source>Wait for the meter&apos;s inactivity time-out, mostly two minutes, then try again.</source>
        <translation>Wacht tot de inactiviteitstijd van de meter om is, meestal twee minuten, en probeer het dan opnieuw.</translation>
    </message>
    <message>
        <source>Only our own echo came back</source>
        <translation>Alleen onze eigen echo kwam terug</translation>
    </message>
    <message>
        <source>The head works, and no meter is in front of it: it sees its own light.</source>
        <translation>De kop werkt, en er is geen meter voor: hij ziet zijn eigen licht.</translation>
    </message>
    <message>
        <source>Bytes come, and make no sense</source>
        <translation>Er komen bytes, en ze betekenen niets</translation>
    </message>
    <message>
        <source>Sunlight or a worn cable spoils the bytes.</source>
        <translation>Zonlicht of een versleten kabel bederft de bytes.</translation>
    </message>
    <message>
        <source>The answer is framed in another way</source>
        <translation>Het antwoord is anders ingekaderd</translation>
    </message>
    <message>
        <source>The serial server speaks HDLC and the wrapper was expected, or the reverse.</source>
        <translation>De seriële server spreekt HDLC en de wrapper werd verwacht, of omgekeerd.</translation>
    </message>
    <message>
        <source>Another service listens at this port.</source>
        <translation>Een andere dienst luistert op deze poort.</translation>
    </message>
    <message>
        <source>The meter refuses the change to HDLC (mode E)</source>
        <translation>De meter weigert de overgang naar HDLC (modus E)</translation>
    </message>
    <message>
        <source>This meter starts with HDLC at once, or is set to read-out only.</source>
        <translation>Deze meter begint meteen met HDLC, of staat op alleen uitlezen.</translation>
    </message>
    <message>
        <source>The head or the adapter cannot follow the speed that was agreed.</source>
        <translation>De kop of de adapter kan de afgesproken snelheid niet volgen.</translation>
    </message>
    <message>
        <source>Choose a lower speed.</source>
        <translation>Kies een lagere snelheid.</translation>
    </message>
    <message>
        <source>Another address answers</source>
        <translation>Een ander adres antwoordt</translation>
    </message>
    <message>
        <source>The server address of this meter is another one.</source>
        <translation>Het serveradres van deze meter is een ander.</translation>
    </message>
    <message>
        <source>Several meters share the line.</source>
        <translation>Er zitten meer meters op de lijn.</translation>
    </message>
    <message>
        <source>Give each meter its own physical address: 1/17, 1/18.</source>
        <translation>Geef elke meter zijn eigen fysieke adres: 1/17, 1/18.</translation>
    </message>
    <message>
        <source>The other end expects another framing.</source>
        <translation>De andere kant verwacht een andere framing.</translation>
    </message>
    <message>
        <source>The connection is taken, and closed at the first question</source>
        <translation>De verbinding wordt aangenomen, en bij de eerste vraag verbroken</translation>
    </message>
    <message>
        <source>The server address (logical device) of this meter is another one.</source>
        <translation>Het serveradres (logische apparaat) van deze meter is een ander.</translation>
    </message>
    <message>
        <source>Something on the way (a proxy, a serial server) cuts the connection.</source>
        <translation>Iets onderweg (een proxy, een seriële server) verbreekt de verbinding.</translation>
    </message>
    <message>
        <source>Check what lies between this computer and the meter, then try again.</source>
        <translation>Controleer wat er tussen deze computer en de meter zit en probeer het dan opnieuw.</translation>
    </message>
    <message>
        <source>The frame counter cannot be read</source>
        <translation>De frameteller kan niet worden gelezen</translation>
    </message>
    <message>
        <source>The link is there, and the association is not answered</source>
        <translation>De lijn is er, maar de associatie wordt niet beantwoord</translation>
    </message>
    <message>
        <source>The client address or the logical device is another one.</source>
        <translation>Het clientadres of het logische apparaat is een ander.</translation>
    </message>
    <message>
        <source>The meter still holds an association that was never ended.</source>
        <translation>De meter houdt nog een associatie vast die nooit is beëindigd.</translation>
    </message>
    <message>
        <source>The meter ignores what it cannot decrypt: a key or the counter is wrong.</source>
        <translation>De meter negeert wat hij niet kan ontsleutelen: een sleutel of de teller klopt niet.</translation>
    </message>
    <message>
        <source>The meter does not know this client</source>
        <translation>De meter kent deze client niet</translation>
    </message>
    <message>
        <source>The client address is another one; the management client is 1.</source>
        <translation>Het clientadres is een ander; de managementclient is 1.</translation>
    </message>
    <message>
        <source>The logical device is another one.</source>
        <translation>Het logische apparaat is een ander.</translation>
    </message>
    <message>
        <source>Another program holds the only link of this client.</source>
        <translation>Een ander programma houdt de enige verbinding van deze client bezet.</translation>
    </message>
    <message>
        <source>Set the client address to 1, or to the one that the delivery sheet names.</source>
        <translation>Zet het clientadres op 1, of op dat van het afleverdocument.</translation>
    </message>
    <message>
        <source>The meter still holds an old association</source>
        <translation>De meter houdt nog een oude associatie vast</translation>
    </message>
    <message>
        <source>Wait two minutes, then try again.</source>
        <translation>Wacht twee minuten en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The generation is another one.</source>
        <translation>De generatie is een andere.</translation>
    </message>
    <message>
        <source>The meter wants another kind of authentication</source>
        <translation>De meter wil een andere authenticatie</translation>
    </message>
    <message>
        <source>The security is another one.</source>
        <translation>De beveiliging is een andere.</translation>
    </message>
    <message>
        <source>The meter refuses the association and gives no reason</source>
        <translation>De meter weigert de associatie zonder reden te geven</translation>
    </message>
    <message>
        <source>The client address or the security is another one.</source>
        <translation>Het clientadres of de beveiliging is een andere.</translation>
    </message>
    <message>
        <source>Compare both with the delivery sheet.</source>
        <translation>Vergelijk beide met het afleverdocument.</translation>
    </message>
    <message>
        <source>The password is wrong</source>
        <translation>Het wachtwoord is fout</translation>
    </message>
    <message>
        <source>The password is another one.</source>
        <translation>Het wachtwoord is een ander.</translation>
    </message>
    <message>
        <source>The password was given as hex and is text, or the reverse.</source>
        <translation>Het wachtwoord is als hex opgegeven en is tekst, of omgekeerd.</translation>
    </message>
    <message>
        <source>The authentication key is wrong</source>
        <translation>De authenticatiesleutel is fout</translation>
    </message>
    <message>
        <source>The authentication key was replaced, by us or by another program.</source>
        <translation>De authenticatiesleutel is vervangen, door ons of door een ander programma.</translation>
    </message>
    <message>
        <source>The encryption key is wrong</source>
        <translation>De encryptiesleutel is fout</translation>
    </message>
    <message>
        <source>The encryption key was replaced, by us or by another program.</source>
        <translation>De encryptiesleutel is vervangen, door ons of door een ander programma.</translation>
    </message>
    <message>
        <source>The encryption key or the authentication key is wrong</source>
        <translation>De encryptiesleutel of de authenticatiesleutel is fout</translation>
    </message>
    <message>
        <source>Our frame counter is too low</source>
        <translation>Onze frameteller is te laag</translation>
    </message>
    <message>
        <source>Another program used this client with a higher counter.</source>
        <translation>Een ander programma heeft deze client met een hogere teller gebruikt.</translation>
    </message>
    <message>
        <source>The counters of this computer were lost or put back.</source>
        <translation>De tellers van deze computer zijn verloren of teruggezet.</translation>
    </message>
    <message>
        <source>Accept the counter that the meter names, if you know who used it.</source>
        <translation>Aanvaard de teller die de meter noemt, als u weet wie hem heeft gebruikt.</translation>
    </message>
    <message>
        <source>Press the head flat on the meter, its cable pointing down.</source>
        <translation>Druk de kop vlak op de meter, met de kabel naar beneden.</translation>
    </message>
    <message>
        <source>Search for the meter: addresses and speeds are tried one after the other.</source>
        <translation>Zoek naar de meter: adressen en snelheden worden na elkaar geprobeerd.</translation>
    </message>
    <message>
        <source>Try it the other way: with the sign-on, or without.</source>
        <translation>Probeer het andersom: met de aanmelding, of zonder.</translation>
    </message>
    <message>
        <source>The two keys are exchanged, or belong to another meter.</source>
        <translation>De twee sleutels zijn verwisseld, of horen bij een andere meter.</translation>
    </message>
    <message>
        <source>Another meter of this window is connected over this port.</source>
        <translation>Een andere meter van dit venster is via deze poort verbonden.</translation>
    </message>
    <message>
        <source>Disconnect that meter first.</source>
        <translation>Verbreek eerst de verbinding met die meter.</translation>
    </message>
    <message>
        <source>Plug the adapter out and in again.</source>
        <translation>Trek de adapter uit en steek hem weer in.</translation>
    </message>
    <message>
        <source>Another program works on this meter</source>
        <translation>Een ander programma werkt op deze meter</translation>
    </message>
    <message>
        <source>A command line or another window of this computer is connected to it.</source>
        <translation>Een opdrachtregel of een ander venster van deze computer is ermee verbonden.</translation>
    </message>
    <message>
        <source>Wait until that has ended, then try again.</source>
        <translation>Wacht tot dat klaar is en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The adapter is unplugged.</source>
        <translation>De adapter is losgenomen.</translation>
    </message>
    <message>
        <source>Plug the adapter in again, then try again.</source>
        <translation>Steek de adapter weer in en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The adapter has another name since it was plugged in.</source>
        <translation>De adapter heeft sinds het insteken een andere naam.</translation>
    </message>
    <message>
        <source>Choose it from the list of ports.</source>
        <translation>Kies hem uit de lijst met poorten.</translation>
    </message>
    <message>
        <source>Install the driver of the maker, or plug the adapter out and in.</source>
        <translation>Installeer het stuurprogramma van de fabrikant, of trek de adapter uit en steek hem weer in.</translation>
    </message>
    <message>
        <source>Check the network, then try again.</source>
        <translation>Controleer het netwerk en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>End the other program, then try again.</source>
        <translation>Beëindig het andere programma en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The optical head is not on the meter, or turned, or sunlight falls in.</source>
        <translation>De optische kop zit niet op de meter, of gedraaid, of er valt zonlicht in.</translation>
    </message>
    <message>
        <source>The server address or the speed is another one: the meter stays silent.</source>
        <translation>Het serveradres of de snelheid is een andere: de meter zwijgt.</translation>
    </message>
    <message>
        <source>The speed is another one.</source>
        <translation>De snelheid is een andere.</translation>
    </message>
    <message>
        <source>Shade the head, or take another cable, then try again.</source>
        <translation>Scherm de kop af, of neem een andere kabel, en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>Try it with the other framing: wrapper or HDLC.</source>
        <translation>Probeer het met de andere framing: wrapper of HDLC.</translation>
    </message>
    <message>
        <source>The address accepts the connection, and nothing came back</source>
        <translation>Het adres neemt de verbinding aan, en er kwam niets terug</translation>
    </message>
    <message>
        <source>The client or server address is another one: the meter stays silent.</source>
        <translation>Het client- of serveradres is een ander: de meter zwijgt.</translation>
    </message>
    <message>
        <source>The serial server answers, and no meter is connected to it.</source>
        <translation>De seriële server antwoordt, en er is geen meter op aangesloten.</translation>
    </message>
    <message>
        <source>Check the cable and the speed that is set in the serial server.</source>
        <translation>Controleer de kabel en de snelheid die op de seriële server is ingesteld.</translation>
    </message>
    <message>
        <source>Correct the generation, or let it be identified when connecting.</source>
        <translation>Verbeter de generatie, of laat haar bij het verbinden bepalen.</translation>
    </message>
    <message>
        <source>The public client of this meter is switched off, or busy.</source>
        <translation>De publieke client van deze meter is uitgeschakeld, of bezet.</translation>
    </message>
    <message>
        <source>Wait a minute, then try again.</source>
        <translation>Wacht een minuut en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>Set client 1 and server 1, or what the delivery sheet names.</source>
        <translation>Stel client 1 en server 1 in, of wat het afleverdocument noemt.</translation>
    </message>
    <message>
        <source>Compare the check values with the delivery sheet: {encryption}, {authentication}.</source>
        <translation>Vergelijk de controlewaarden met het afleverdocument: {encryption}, {authentication}.</translation>
    </message>
    <message>
        <source>Set the server address to 1, or to the one that the delivery sheet names.</source>
        <translation>Zet het serveradres op 1, of op dat van het afleverdocument.</translation>
    </message>
    <message>
        <source>End the other program, wait two minutes, then try again.</source>
        <translation>Beëindig het andere programma, wacht twee minuten en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>Change the security: DSMR 2.2 has a password, all later ones HLS5.</source>
        <translation>Wijzig de beveiliging: DSMR 2.2 heeft een wachtwoord, alle latere HLS5.</translation>
    </message>
    <message>
        <source>A key is another one.</source>
        <translation>Een sleutel is een andere.</translation>
    </message>
    <message>
        <source>Compare the password with the delivery sheet, then enter it anew.</source>
        <translation>Vergelijk het wachtwoord met het afleverdocument en voer het opnieuw in.</translation>
    </message>
    <message>
        <source>Enter it in the form that the delivery sheet names.</source>
        <translation>Voer het in in de vorm die het afleverdocument noemt.</translation>
    </message>
    <message>
        <source>The encryption key is another one than the meter holds.</source>
        <translation>De encryptiesleutel is een andere dan de meter heeft.</translation>
    </message>
    <message>
        <source>The authentication key is another one than the meter holds.</source>
        <translation>De authenticatiesleutel is een andere dan de meter heeft.</translation>
    </message>
    <message>
        <source>This meter refuses a wrong key before it encrypts anything, in the same words for both. The check values tell which one it is; a meter that was connected from here before tells by itself.</source>
        <translation>Deze meter weigert een verkeerde sleutel voordat hij iets versleutelt, met dezelfde woorden voor beide. De controlewaarden zeggen welke het is; een meter die hiervandaan al verbonden was, zegt het vanzelf.</translation>
    </message>
    <message>
        <source>Try again: the counter of the meter is read anew.</source>
        <translation>Probeer het opnieuw: de teller van de meter wordt opnieuw gelezen.</translation>
    </message>
    <message>
        <source>The frame counter of the meter is far above ours</source>
        <translation>De frameteller van de meter ligt ver boven de onze</translation>
    </message>
    <message>
        <source>Another program works on this meter with the same key.</source>
        <translation>Een ander programma werkt met dezelfde sleutel op deze meter.</translation>
    </message>
    <message>
        <source>The answer of the public client is not protected, and may be forged.</source>
        <translation>Het antwoord van de publieke client is niet beveiligd en kan vervalst zijn.</translation>
    </message>
    <message>
        <source>Make sure that nobody sits on the line before you accept it.</source>
        <translation>Overtuig u ervan dat niemand op de lijn zit voordat u hem aanvaardt.</translation>
    </message>
    <message>
        <source>The frame counter is used up</source>
        <translation>De frameteller is opgebruikt</translation>
    </message>
    <message>
        <source>The encryption key has protected as many messages as it may.</source>
        <translation>De encryptiesleutel heeft zoveel berichten beveiligd als mag.</translation>
    </message>
    <message>
        <source>Replace the encryption key of this meter.</source>
        <translation>Vervang de encryptiesleutel van deze meter.</translation>
    </message>
    <message>
        <source>Compare the check values with the delivery sheet first: {encryption}, {authentication}.</source>
        <translation>Vergelijk eerst de controlewaarden met het afleverdocument: {encryption}, {authentication}.</translation>
    </message>
    <message>
        <source>Keys and password were corrected meanwhile.</source>
        <translation>Sleutels en wachtwoord zijn intussen verbeterd.</translation>
    </message>
    <message>
        <source>Allow one more try; if it is refused, this stops again.</source>
        <translation>Sta nog één poging toe; wordt die geweigerd, dan stopt dit opnieuw.</translation>
    </message>
    <message>
        <source>Meters close a client for minutes or for good after some wrong tries. Nothing was sent.</source>
        <translation>Meters sluiten een client na enkele verkeerde pogingen minutenlang of voorgoed af. Er is niets verstuurd.</translation>
    </message>
    <message>
        <source>The system title does not fit</source>
        <translation>De system title klopt niet</translation>
    </message>
    <message>
        <source>The meter takes only clients with a system title that it knows.</source>
        <translation>De meter laat alleen clients toe met een system title die hij kent.</translation>
    </message>
    <message>
        <source>Copy the report and send it to support.</source>
        <translation>Kopieer het rapport en stuur het naar support.</translation>
    </message>
    <message>
        <source>Ask the owner of the meter which system titles it takes.</source>
        <translation>Vraag de eigenaar van de meter welke system titles hij aanneemt.</translation>
    </message>
    <message>
        <source>This is another meter</source>
        <translation>Dit is een andere meter</translation>
    </message>
    <message>
        <source>The meter was exchanged, or the address belongs to another one.</source>
        <translation>De meter is gewisseld, of het adres hoort bij een andere.</translation>
    </message>
    <message>
        <source>A key is missing</source>
        <translation>Er ontbreekt een sleutel</translation>
    </message>
    <message>
        <source>The keys of this meter were never entered here.</source>
        <translation>De sleutels van deze meter zijn hier nooit ingevoerd.</translation>
    </message>
    <message>
        <source>Enter or import the keys of this meter.</source>
        <translation>Voer de sleutels van deze meter in of importeer ze.</translation>
    </message>
    <message>
        <source>Stopped, so that the meter does not lock itself</source>
        <translation>Gestopt, zodat de meter zichzelf niet blokkeert</translation>
    </message>
    <message>
        <source>The authentication failed three times in a row.</source>
        <translation>De authenticatie is drie keer achter elkaar mislukt.</translation>
    </message>
    <message>
        <source>This is another meter than the one that was expected.</source>
        <translation>Dit is een andere meter dan de verwachte.</translation>
    </message>
    <message>
        <source>The connection failed in an unusual way</source>
        <translation>De verbinding mislukte op een ongewone manier</translation>
    </message>
    <message>
        <source>The details say what the meter answered.</source>
        <translation>De details zeggen wat de meter antwoordde.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Allow one more try</source>
        <translation>Nog één poging toestaan</translation>
    </message>
    <message>
        <source>Edit connection…</source>
        <translation>Verbinding bewerken…</translation>
    </message>
    <message>
        <source>Enter keys…</source>
        <translation>Sleutels invoeren…</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>Zoeken…</translation>
    </message>
    <message>
        <source>Try with sign-on</source>
        <translation>Met aanmelding proberen</translation>
    </message>
    <message>
        <source>Try without sign-on</source>
        <translation>Zonder aanmelding proberen</translation>
    </message>
    <message>
        <source>Try with HDLC</source>
        <translation>Met HDLC proberen</translation>
    </message>
    <message>
        <source>Try with wrapper</source>
        <translation>Met wrapper proberen</translation>
    </message>
</context>
<context>
    <name>durations</name>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{minutes} min {rest} s</source>
        <translation>{minutes} min {rest} s</translation>
    </message>
    <message>
        <source>{number} ms</source>
        <translation>{number} ms</translation>
    </message>
    <message>
        <source>1 round trip</source>
        <translation>1 uitwisseling</translation>
    </message>
    <message>
        <source>{count} round trips</source>
        <translation>{count} uitwisselingen</translation>
    </message>
</context>
<context>
    <name>endpoints</name>
    <message>
        <source>Wrapper</source>
        <translation>Wrapper</translation>
    </message>
    <message>
        <source>HDLC</source>
        <translation>HDLC</translation>
    </message>
    <message>
        <source>TCP</source>
        <translation>TCP</translation>
    </message>
    <message>
        <source>Serial or optical</source>
        <translation>Serieel of optisch</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>Gesimuleerd</translation>
    </message>
    <message>
        <source>Serial {port}</source>
        <translation>Serieel {port}</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>Error catalogue</source>
        <translation>Foutenlijst</translation>
    </message>
    <message>
        <source>An error is told in three sentences: what happened, what is known about the meter now, what to do next. These are all of them; … stands for what differs from case to case.</source>
        <translation>Een fout wordt in drie zinnen verteld: wat er gebeurde, wat er nu van de meter bekend is, wat u kunt doen. Dit zijn ze allemaal; … staat voor wat per geval verschilt.</translation>
    </message>
    <message>
        <source>The meter and the way to it</source>
        <translation>De meter en de weg ernaartoe</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Deze computer</translation>
    </message>
    <message>
        <source>Results of a meter</source>
        <translation>Resultaten van een meter</translation>
    </message>
</context>
<context>
    <name>events</name>
    <message>
        <source>Power failure</source>
        <translation>Spanningsuitval</translation>
    </message>
    <message>
        <source>Power returned</source>
        <translation>Spanning terug</translation>
    </message>
    <message>
        <source>Clock updated</source>
        <translation>Klok bijgewerkt</translation>
    </message>
    <message>
        <source>Clock adjusted, old time</source>
        <translation>Klok gesteld, oude tijd</translation>
    </message>
    <message>
        <source>Clock adjusted, new time</source>
        <translation>Klok gesteld, nieuwe tijd</translation>
    </message>
    <message>
        <source>Clock invalid</source>
        <translation>Klok ongeldig</translation>
    </message>
    <message>
        <source>Replace battery</source>
        <translation>Batterij vervangen</translation>
    </message>
    <message>
        <source>Battery voltage low</source>
        <translation>Batterijspanning laag</translation>
    </message>
    <message>
        <source>Tariff activated</source>
        <translation>Tarief geactiveerd</translation>
    </message>
    <message>
        <source>Error register cleared</source>
        <translation>Foutregister gewist</translation>
    </message>
    <message>
        <source>Alarm register 1 cleared</source>
        <translation>Alarmregister 1 gewist</translation>
    </message>
    <message>
        <source>Hardware error, program memory</source>
        <translation>Hardwarefout, programmageheugen</translation>
    </message>
    <message>
        <source>Hardware error, RAM</source>
        <translation>Hardwarefout, RAM</translation>
    </message>
    <message>
        <source>Hardware error, non-volatile memory</source>
        <translation>Hardwarefout, niet-vluchtig geheugen</translation>
    </message>
    <message>
        <source>Watchdog error</source>
        <translation>Watchdogfout</translation>
    </message>
    <message>
        <source>Hardware error, measurement system</source>
        <translation>Hardwarefout, meetsysteem</translation>
    </message>
    <message>
        <source>Firmware ready for activation</source>
        <translation>Firmware klaar voor activering</translation>
    </message>
    <message>
        <source>Firmware activated</source>
        <translation>Firmware geactiveerd</translation>
    </message>
    <message>
        <source>Passive tariff updated</source>
        <translation>Passief tarief bijgewerkt</translation>
    </message>
    <message>
        <source>Self-check after firmware update successful</source>
        <translation>Zelfcontrole na firmware-update geslaagd</translation>
    </message>
    <message>
        <source>Communication module removed</source>
        <translation>Communicatiemodule verwijderd</translation>
    </message>
    <message>
        <source>Communication module inserted</source>
        <translation>Communicatiemodule geplaatst</translation>
    </message>
    <message>
        <source>Error register 2 cleared</source>
        <translation>Foutregister 2 gewist</translation>
    </message>
    <message>
        <source>Alarm register 2 cleared</source>
        <translation>Alarmregister 2 gewist</translation>
    </message>
    <message>
        <source>Last gasp test</source>
        <translation>Test last gasp</translation>
    </message>
    <message>
        <source>Terminal cover removed</source>
        <translation>Klemmendeksel verwijderd</translation>
    </message>
    <message>
        <source>Terminal cover closed</source>
        <translation>Klemmendeksel gesloten</translation>
    </message>
    <message>
        <source>Strong DC field detected</source>
        <translation>Sterk gelijkstroomveld gemeten</translation>
    </message>
    <message>
        <source>No strong DC field any more</source>
        <translation>Geen sterk gelijkstroomveld meer</translation>
    </message>
    <message>
        <source>Meter cover removed</source>
        <translation>Meterdeksel verwijderd</translation>
    </message>
    <message>
        <source>Meter cover closed</source>
        <translation>Meterdeksel gesloten</translation>
    </message>
    <message>
        <source>Failed login attempt</source>
        <translation>Mislukte aanmeldpoging</translation>
    </message>
    <message>
        <source>Configuration changed</source>
        <translation>Configuratie gewijzigd</translation>
    </message>
    <message>
        <source>Module cover opened</source>
        <translation>Moduledeksel geopend</translation>
    </message>
    <message>
        <source>Module cover closed</source>
        <translation>Moduledeksel gesloten</translation>
    </message>
    <message>
        <source>Metrological maintenance</source>
        <translation>Metrologisch onderhoud</translation>
    </message>
    <message>
        <source>Technical maintenance</source>
        <translation>Technisch onderhoud</translation>
    </message>
    <message>
        <source>Meter readings retrieved, electricity</source>
        <translation>Meterstanden opgehaald, elektriciteit</translation>
    </message>
    <message>
        <source>Meter readings retrieved, gas</source>
        <translation>Meterstanden opgehaald, gas</translation>
    </message>
    <message>
        <source>Interval data retrieved, electricity</source>
        <translation>Intervalgegevens opgehaald, elektriciteit</translation>
    </message>
    <message>
        <source>Interval data retrieved, gas</source>
        <translation>Intervalgegevens opgehaald, gas</translation>
    </message>
    <message>
        <source>Phase outage test</source>
        <translation>Test fase-uitval</translation>
    </message>
    <message>
        <source>Last gasp</source>
        <translation>Last gasp</translation>
    </message>
    <message>
        <source>Event log cleared</source>
        <translation>Gebeurtenissenlog gewist</translation>
    </message>
    <message>
        <source>THD over limit, L{n}</source>
        <translation>THD boven grens, L{n}</translation>
    </message>
    <message>
        <source>THD normal, L{n}</source>
        <translation>THD normaal, L{n}</translation>
    </message>
    <message>
        <source>THD long over limit, L{n}</source>
        <translation>THD lang boven grens, L{n}</translation>
    </message>
    <message>
        <source>Voltage too low, L{n}</source>
        <translation>Spanning te laag, L{n}</translation>
    </message>
    <message>
        <source>Phase outage, L{n}</source>
        <translation>Fase-uitval, L{n}</translation>
    </message>
    <message>
        <source>Phase returned, L{n}</source>
        <translation>Fase terug, L{n}</translation>
    </message>
    <message>
        <source>Voltage sag, L{n}</source>
        <translation>Spanningsdip, L{n}</translation>
    </message>
    <message>
        <source>Voltage swell, L{n}</source>
        <translation>Spanningsverhoging, L{n}</translation>
    </message>
    <message>
        <source>Voltage too high, L{n}</source>
        <translation>Spanning te hoog, L{n}</translation>
    </message>
    <message>
        <source>Voltage normal, L{n}</source>
        <translation>Spanning normaal, L{n}</translation>
    </message>
    <message>
        <source>Communication error, M-Bus channel {n}</source>
        <translation>Communicatiefout, M-Bus-kanaal {n}</translation>
    </message>
    <message>
        <source>Communication restored, M-Bus channel {n}</source>
        <translation>Communicatie hersteld, M-Bus-kanaal {n}</translation>
    </message>
    <message>
        <source>Replace battery, M-Bus channel {n}</source>
        <translation>Batterij vervangen, M-Bus-kanaal {n}</translation>
    </message>
    <message>
        <source>Fraud attempt, M-Bus channel {n}</source>
        <translation>Fraudepoging, M-Bus-kanaal {n}</translation>
    </message>
    <message>
        <source>Clock adjusted, M-Bus channel {n}</source>
        <translation>Klok gesteld, M-Bus-kanaal {n}</translation>
    </message>
    <message>
        <source>New device found, M-Bus channel {n}</source>
        <translation>Nieuw apparaat gevonden, M-Bus-kanaal {n}</translation>
    </message>
    <message>
        <source>Permanent error of the device, M-Bus channel {n}</source>
        <translation>Blijvende fout van het apparaat, M-Bus-kanaal {n}</translation>
    </message>
    <message>
        <source>Battery of the device empty, M-Bus channel {n}</source>
        <translation>Batterij van het apparaat leeg, M-Bus-kanaal {n}</translation>
    </message>
    <message>
        <source>Event {code} of the manufacturer</source>
        <translation>Gebeurtenis {code} van de fabrikant</translation>
    </message>
    <message>
        <source>battery low</source>
        <translation>batterij bijna leeg</translation>
    </message>
    <message>
        <source>battery consumption too high</source>
        <translation>batterijverbruik te hoog</translation>
    </message>
    <message>
        <source>reverse flow</source>
        <translation>omgekeerde stroming</translation>
    </message>
    <message>
        <source>tamper P2</source>
        <translation>sabotage P2</translation>
    </message>
    <message>
        <source>tamper P0</source>
        <translation>sabotage P0</translation>
    </message>
    <message>
        <source>tamper case</source>
        <translation>sabotage behuizing</translation>
    </message>
    <message>
        <source>tamper magnetic</source>
        <translation>sabotage magneet</translation>
    </message>
    <message>
        <source>temperature out of range</source>
        <translation>temperatuur buiten bereik</translation>
    </message>
    <message>
        <source>clock synchronisation error</source>
        <translation>fout bij kloksynchronisatie</translation>
    </message>
    <message>
        <source>software error</source>
        <translation>softwarefout</translation>
    </message>
    <message>
        <source>watchdog error</source>
        <translation>watchdogfout</translation>
    </message>
    <message>
        <source>system hardware error</source>
        <translation>systeemhardwarefout</translation>
    </message>
    <message>
        <source>configuration or calibration error</source>
        <translation>configuratie- of kalibratiefout</translation>
    </message>
    <message>
        <source>flow above Qmax</source>
        <translation>debiet boven Qmax</translation>
    </message>
    <message>
        <source>temperature sensor error</source>
        <translation>fout temperatuursensor</translation>
    </message>
    <message>
        <source>bit 15, reserved</source>
        <translation>bit 15, gereserveerd</translation>
    </message>
    <message>
        <source>P0 enabled</source>
        <translation>P0 ingeschakeld</translation>
    </message>
    <message>
        <source>new key accepted</source>
        <translation>nieuwe sleutel aanvaard</translation>
    </message>
    <message>
        <source>new key rejected</source>
        <translation>nieuwe sleutel geweigerd</translation>
    </message>
    <message>
        <source>M-Bus status, channel {n}: bit 19, reserved</source>
        <translation>M-Bus-status, kanaal {n}: bit 19, gereserveerd</translation>
    </message>
    <message>
        <source>M-Bus status, channel {n}: {state}</source>
        <translation>M-Bus-status, kanaal {n}: {state}</translation>
    </message>
    <message>
        <source>M-Bus status, channel {n}: bit {bit}, of the manufacturer</source>
        <translation>M-Bus-status, kanaal {n}: bit {bit}, van de fabrikant</translation>
    </message>
    <message>
        <source>Firmware update successful, M-Bus channel {n}</source>
        <translation>Firmware-update geslaagd, M-Bus-kanaal {n}</translation>
    </message>
    <message>
        <source>Firmware update, M-Bus channel {n}: block size not supported</source>
        <translation>Firmware-update, M-Bus-kanaal {n}: blokgrootte niet ondersteund</translation>
    </message>
    <message>
        <source>Firmware update, M-Bus channel {n}: image too big</source>
        <translation>Firmware-update, M-Bus-kanaal {n}: image te groot</translation>
    </message>
    <message>
        <source>Firmware update, M-Bus channel {n}: invalid block number</source>
        <translation>Firmware-update, M-Bus-kanaal {n}: ongeldig bloknummer</translation>
    </message>
    <message>
        <source>Firmware update, M-Bus channel {n}: data not received rightly</source>
        <translation>Firmware-update, M-Bus-kanaal {n}: gegevens niet goed ontvangen</translation>
    </message>
    <message>
        <source>Firmware update, M-Bus channel {n}: image not complete</source>
        <translation>Firmware-update, M-Bus-kanaal {n}: image niet volledig</translation>
    </message>
    <message>
        <source>Firmware update, M-Bus channel {n}: security (MAC) invalid</source>
        <translation>Firmware-update, M-Bus-kanaal {n}: beveiliging (MAC) ongeldig</translation>
    </message>
    <message>
        <source>Firmware update, M-Bus channel {n}: firmware not for this device</source>
        <translation>Firmware-update, M-Bus-kanaal {n}: firmware niet voor dit apparaat</translation>
    </message>
    <message>
        <source>Key sent to the device, M-Bus channel {n}</source>
        <translation>Sleutel naar het apparaat gestuurd, M-Bus-kanaal {n}</translation>
    </message>
    <message>
        <source>Key acknowledged by the device, M-Bus channel {n}</source>
        <translation>Sleutel bevestigd door het apparaat, M-Bus-kanaal {n}</translation>
    </message>
    <message>
        <source>Auxiliary event log cleared</source>
        <translation>Hulpgebeurtenissenlog gewist</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standaard</translation>
    </message>
    <message>
        <source>Fraud</source>
        <translation>Fraude</translation>
    </message>
    <message>
        <source>M-Bus</source>
        <translation>M-Bus</translation>
    </message>
    <message>
        <source>Communication</source>
        <translation>Communicatie</translation>
    </message>
    <message>
        <source>Power quality</source>
        <translation>Spanningskwaliteit</translation>
    </message>
    <message>
        <source>Power quality, extended</source>
        <translation>Spanningskwaliteit, uitgebreid</translation>
    </message>
    <message>
        <source>THD</source>
        <translation>THD</translation>
    </message>
    <message>
        <source>Auxiliary</source>
        <translation>Hulp</translation>
    </message>
    <message>
        <source>Event {code}, whose meaning is not known</source>
        <translation>Gebeurtenis {code}, waarvan de betekenis niet bekend is</translation>
    </message>
    <message>
        <source>An entry of an unknown form</source>
        <translation>Een regel in een onbekende vorm</translation>
    </message>
    <message>
        <source>session {number}</source>
        <translation>sessie {number}</translation>
    </message>
    <message>
        <source>magnitude {number}</source>
        <translation>grootte {number}</translation>
    </message>
    <message>
        <source>duration {number}</source>
        <translation>duur {number}</translation>
    </message>
</context>
<context>
    <name>files</name>
    <message>
        <source>Nothing was changed.</source>
        <translation>Er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>This file cannot be used</source>
        <translation>Dit bestand is niet bruikbaar</translation>
    </message>
    <message>
        <source>{file}: {reason}</source>
        <translation>{file}: {reason}</translation>
    </message>
    <message>
        <source>Choose a file in the form of an export, or correct it.</source>
        <translation>Kies een bestand in de vorm van een export, of verbeter het.</translation>
    </message>
    <message>
        <source>The file was not saved</source>
        <translation>Het bestand is niet opgeslagen</translation>
    </message>
    <message>
        <source>What is on the meter and in this window is as it was.</source>
        <translation>Wat op de meter en in dit venster staat, is gebleven.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Kies een andere map.</translation>
    </message>
    <message>
        <source>Choose another file, or correct this one.</source>
        <translation>Kies een ander bestand, of verbeter dit.</translation>
    </message>
    <message>
        <source>it is longer than {limit} bytes.</source>
        <translation>het is langer dan {limit} bytes.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
</context>
<context>
    <name>firmware</name>
    <message>
        <source>The firmware version of an M-Bus device</source>
        <translation>De firmwareversie van een M-Bus-apparaat</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Meter</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Module</translation>
    </message>
    <message>
        <source>Communication module</source>
        <translation>Communicatiemodule</translation>
    </message>
    <message>
        <source>M-Bus driver</source>
        <translation>M-Bus-driver</translation>
    </message>
    <message>
        <source>M-Bus device</source>
        <translation>M-Bus-apparaat</translation>
    </message>
    <message>
        <source>The meter says that it activated the image, and gives the same versions and the same signature as before: nothing that it tells shows which of the two runs.</source>
        <translation>De meter zegt dat hij de image heeft geactiveerd en noemt dezelfde versies en dezelfde handtekening als daarvoor: niets van wat hij vertelt laat zien welke van de twee draait.</translation>
    </message>
    <message>
        <source>The meter says that it activated the image, and gives the same versions as before. It tells no signature of its firmware, so nothing shows which of the two runs.</source>
        <translation>De meter zegt dat hij de image heeft geactiveerd en noemt dezelfde versies als daarvoor. Hij noemt geen handtekening van zijn firmware, dus niets laat zien welke van de twee draait.</translation>
    </message>
    <message>
        <source>The versions are the same as before; the signature of the firmware that runs is that of this image.</source>
        <translation>De versies zijn dezelfde als daarvoor; de handtekening van de firmware die draait is die van deze image.</translation>
    </message>
    <message>
        <source>The versions are the same as before; the signature of the firmware that runs is another one.</source>
        <translation>De versies zijn dezelfde als daarvoor; de handtekening van de firmware die draait is een andere.</translation>
    </message>
    <message>
        <source>The meter says that it activated the image; it does not tell the version.</source>
        <translation>De meter zegt dat hij de image heeft geactiveerd; hij noemt de versie niet.</translation>
    </message>
    <message>
        <source>The meter is still activating. Run the update again later: it only reads the version then.</source>
        <translation>De meter is nog aan het activeren. Start de update later opnieuw: die leest dan alleen de versie.</translation>
    </message>
    <message>
        <source>The M-Bus device takes the image when it reports next, which may be an hour from now. Run the update again then: it only reads the version.</source>
        <translation>Het M-Bus-apparaat neemt de image over als het zich weer meldt, misschien over een uur. Start de update dan opnieuw: die leest dan alleen de versie.</translation>
    </message>
    <message>
        <source>Run the update again when the meter can be reached: it only reads the version then.</source>
        <translation>Start de update opnieuw als de meter bereikbaar is: die leest dan alleen de versie.</translation>
    </message>
    <message>
        <source>The meter starts with the image that was activated; its version is read when it answers.</source>
        <translation>De meter start met de image die is geactiveerd; zijn versie wordt uitgelezen zodra hij antwoordt.</translation>
    </message>
    <message>
        <source>block size not supported</source>
        <translation>blokgrootte niet ondersteund</translation>
    </message>
    <message>
        <source>image size too big</source>
        <translation>image te groot</translation>
    </message>
    <message>
        <source>invalid block number</source>
        <translation>ongeldig bloknummer</translation>
    </message>
    <message>
        <source>data receive error</source>
        <translation>fout bij het ontvangen van gegevens</translation>
    </message>
    <message>
        <source>image not complete</source>
        <translation>image niet volledig</translation>
    </message>
    <message>
        <source>invalid security (MAC)</source>
        <translation>ongeldige beveiliging (MAC)</translation>
    </message>
    <message>
        <source>firmware not valid for this device</source>
        <translation>firmware niet geldig voor dit apparaat</translation>
    </message>
    <message>
        <source>on</source>
        <translation>aan</translation>
    </message>
    <message>
        <source>off</source>
        <translation>uit</translation>
    </message>
    <message>
        <source>Image transfer</source>
        <translation>Image-overdracht</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>that of somebody else</source>
        <translation>die van iemand anders</translation>
    </message>
    <message>
        <source>{name}, {size} bytes</source>
        <translation>{name}, {size} bytes</translation>
    </message>
    <message>
        <source>Blocks on the meter</source>
        <translation>Blokken op de meter</translation>
    </message>
    <message>
        <source>{done} of {count}</source>
        <translation>{done} van {count}</translation>
    </message>
    <message>
        <source>Verification by the meter</source>
        <translation>Verificatie door de meter</translation>
    </message>
    <message>
        <source>Firmware that runs</source>
        <translation>Firmware die draait</translation>
    </message>
    <message>
        <source>that of {name}</source>
        <translation>die van {name}</translation>
    </message>
    <message>
        <source>The meter starts again with this firmware and does not answer for some minutes. A wrong image can put it out of use.</source>
        <translation>De meter herstart met deze firmware en antwoordt enkele minuten niet. Een verkeerde image kan hem buiten werking stellen.</translation>
    </message>
    <message>
        <source>The E-meter passes the image on to the M-Bus device, which runs it at once. It cannot be taken back.</source>
        <translation>De E-meter geeft de image door aan het M-Bus-apparaat, dat haar meteen draait. Het kan niet worden teruggedraaid.</translation>
    </message>
    <message>
        <source>done</source>
        <translation>gedaan</translation>
    </message>
    <message>
        <source>The meter keeps what it has. Run the update again within 30 days: it goes on at the first missing block.</source>
        <translation>De meter houdt wat hij heeft. Start de update binnen 30 dagen opnieuw: die gaat verder bij het eerste ontbrekende blok.</translation>
    </message>
    <message>
        <source>The image was announced and no answer came. No block was sent; the meter runs the firmware that it had. Run the update again: it finds out, and announces the image once more where that is needed.</source>
        <translation>De image is aangekondigd en er kwam geen antwoord. Er is geen blok verzonden; de meter draait de firmware die hij had. Voer de update opnieuw uit: die zoekt het uit en kondigt de image nog eens aan waar dat nodig is.</translation>
    </message>
    <message>
        <source>The image is on the meter and verified. It waits for its activation.</source>
        <translation>De image staat op de meter en is geverifieerd. Zij wacht op activering.</translation>
    </message>
    <message>
        <source>The meter is still verifying the image. Run the update again later.</source>
        <translation>De meter is de image nog aan het verifiëren. Start de update later opnieuw.</translation>
    </message>
    <message>
        <source>The end of this update could not be written down: {reason} The firmware is as told here; image transfer may still be allowed. Run the update again when that is mended: it only reads the version, and ends it.</source>
        <translation>Het einde van deze update kon niet worden vastgelegd: {reason} De firmware is zoals hier gemeld; image-overdracht kan nog toegestaan zijn. Voer de update opnieuw uit als dat is verholpen: die leest dan alleen de versie uit en rondt af.</translation>
    </message>
    <message>
        <source>Run the update again: it only reads the version then.</source>
        <translation>Start de update opnieuw: die leest dan alleen de versie.</translation>
    </message>
    <message>
        <source>Checked: file, identifier and meter fit</source>
        <translation>Gecontroleerd: bestand, identificatie en meter passen bij elkaar</translation>
    </message>
    <message>
        <source>Image transfer is allowed</source>
        <translation>Image-overdracht is toegestaan</translation>
    </message>
    <message>
        <source>The meter expects the image</source>
        <translation>De meter verwacht de image</translation>
    </message>
    <message>
        <source>Sending the image</source>
        <translation>De image wordt verstuurd</translation>
    </message>
    <message>
        <source>All blocks are on the meter</source>
        <translation>Alle blokken staan op de meter</translation>
    </message>
    <message>
        <source>The meter verifies the image</source>
        <translation>De meter verifieert de image</translation>
    </message>
    <message>
        <source>Verified: size, identifier and signature are those of the file</source>
        <translation>Geverifieerd: grootte, identificatie en handtekening zijn die van het bestand</translation>
    </message>
    <message>
        <source>Activating</source>
        <translation>Activeren</translation>
    </message>
    <message>
        <source>Waiting for the meter with its new version</source>
        <translation>Wachten op de meter met zijn nieuwe versie</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gedaan</translation>
    </message>
    <message>
        <source>{done} of {count} blocks, {rate} blocks/s, {left} left. Safe to unplug: yes</source>
        <translation>{done} van {count} blokken, {rate} blokken/s, nog {left}. Veilig los te nemen: ja</translation>
    </message>
    <message>
        <source>The link is gone; connecting again (try {number})</source>
        <translation>De verbinding is weg; opnieuw verbinden (poging {number})</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count} s</translation>
    </message>
</context>
<context>
    <name>framing</name>
    <message>
        <source>control field</source>
        <translation>besturingsveld</translation>
    </message>
    <message>
        <source>information not allowed</source>
        <translation>informatie niet toegestaan</translation>
    </message>
    <message>
        <source>information too long</source>
        <translation>informatie te lang</translation>
    </message>
    <message>
        <source>frame number</source>
        <translation>framenummer</translation>
    </message>
    <message>
        <source>it gives no reason</source>
        <translation>hij geeft geen reden</translation>
    </message>
    <message>
        <source>it offers no choice of speed ({letter})</source>
        <translation>hij laat geen keuze van de snelheid ({letter})</translation>
    </message>
    <message>
        <source>it began to read its data out</source>
        <translation>hij begon zijn gegevens uit te lezen</translation>
    </message>
    <message>
        <source>it was silent at {baud} baud</source>
        <translation>hij zweeg bij {baud} baud</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 dagen</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 dagen</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>Een jaar</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Verzoek</translation>
    </message>
    <message>
        <source>Writes</source>
        <translation>Schrijfacties</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Verificatie</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Antwoord</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Instelling</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Voor</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Na</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultaat</translation>
    </message>
    <message>
        <source>bytes sent</source>
        <translation>verstuurde bytes</translation>
    </message>
    <message>
        <source>{obis}, class {class_id}, attribute {index}</source>
        <translation>{obis}, klasse {class_id}, attribuut {index}</translation>
    </message>
    <message>
        <source>{obis}, class {class_id}, method {index}</source>
        <translation>{obis}, klasse {class_id}, methode {index}</translation>
    </message>
    <message>
        <source>masked, check value {value}</source>
        <translation>gemaskeerd, controlewaarde {value}</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Er is niets geschreven.</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leeg</translation>
    </message>
    <message>
        <source>… shortened; the export has all of it</source>
        <translation>… ingekort; de export bevat alles</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>niet verstuurd</translation>
    </message>
    <message>
        <source>written, cannot be read back</source>
        <translation>geschreven, niet terug te lezen</translation>
    </message>
    <message>
        <source>written and read back</source>
        <translation>geschreven en teruggelezen</translation>
    </message>
    <message>
        <source>read back different</source>
        <translation>anders teruggelezen</translation>
    </message>
    <message>
        <source>{sent} of {count} writes sent, {verified} read back as wanted.</source>
        <translation>{sent} van {count} schrijfacties verstuurd, {verified} teruggelezen zoals gewenst.</translation>
    </message>
    <message>
        <source>This record is not what was stored; do not rely on it.</source>
        <translation>Dit record is niet wat er is opgeslagen; vertrouw er niet op.</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Meter</translation>
    </message>
    <message>
        <source>Equipment identifier</source>
        <translation>Apparaatidentificatie</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Duur</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
</context>
<context>
    <name>identify</name>
    <message>
        <source>There is an administrative status: DSMR 4.2.2 or later.</source>
        <translation>Er is een administratieve status: DSMR 4.2.2 of later.</translation>
    </message>
    <message>
        <source>There is no administrative status: DSMR 2.2.</source>
        <translation>Er is geen administratieve status: DSMR 2.2.</translation>
    </message>
    <message>
        <source>There is a CDMA diagnostic: SMR 4.3 or later.</source>
        <translation>Er is een CDMA-diagnose: SMR 4.3 of later.</translation>
    </message>
    <message>
        <source>There is no CDMA diagnostic: not SMR 4.3.</source>
        <translation>Er is geen CDMA-diagnose: geen SMR 4.3.</translation>
    </message>
    <message>
        <source>There is an invocation counter object: SMR 5.0 or later.</source>
        <translation>Er is een object voor de invocation counter: SMR 5.0 of later.</translation>
    </message>
    <message>
        <source>There is an auxiliary event log: SMR 5.1 or later.</source>
        <translation>Er is een hulpgebeurtenissenlog: SMR 5.1 of later.</translation>
    </message>
    <message>
        <source>There is no auxiliary event log: SMR 5.0 or older.</source>
        <translation>Er is geen hulpgebeurtenissenlog: SMR 5.0 of ouder.</translation>
    </message>
    <message>
        <source>There is an alarm filter 2: SMR 5.2 or later.</source>
        <translation>Er is een alarmfilter 2: SMR 5.2 of later.</translation>
    </message>
    <message>
        <source>There is no alarm filter 2: SMR 5.1 or older.</source>
        <translation>Er is geen alarmfilter 2: SMR 5.1 of ouder.</translation>
    </message>
    <message>
        <source>There is an alarm filter 3: SMR 5.5.</source>
        <translation>Er is een alarmfilter 3: SMR 5.5.</translation>
    </message>
    <message>
        <source>There is no alarm filter 3: SMR 5.2 or older.</source>
        <translation>Er is geen alarmfilter 3: SMR 5.2 of ouder.</translation>
    </message>
    <message>
        <source>The association has version 0: DSMR 2.2.</source>
        <translation>De associatie heeft versie 0: DSMR 2.2.</translation>
    </message>
    <message>
        <source>The association has version 1: DSMR 4.2.2 or SMR 4.3.</source>
        <translation>De associatie heeft versie 1: DSMR 4.2.2 of SMR 4.3.</translation>
    </message>
    <message>
        <source>The association has version 3: SMR 5.0 or later.</source>
        <translation>De associatie heeft versie 3: SMR 5.0 of later.</translation>
    </message>
    <message>
        <source>M-Bus clients have version 0: SMR 4.3 or older.</source>
        <translation>M-Bus-clients hebben versie 0: SMR 4.3 of ouder.</translation>
    </message>
    <message>
        <source>M-Bus clients have version 1: SMR 5.0 or later.</source>
        <translation>M-Bus-clients hebben versie 1: SMR 5.0 of later.</translation>
    </message>
</context>
<context>
    <name>image_file</name>
    <message>
        <source>file</source>
        <translation>bestand</translation>
    </message>
    <message>
        <source>file length</source>
        <translation>bestandslengte</translation>
    </message>
    <message>
        <source>image identifier</source>
        <translation>identificatie van de image</translation>
    </message>
    <message>
        <source>manufacturer</source>
        <translation>fabrikant</translation>
    </message>
    <message>
        <source>device type</source>
        <translation>apparaattype</translation>
    </message>
    <message>
        <source>address type</source>
        <translation>adrestype</translation>
    </message>
    <message>
        <source>magic</source>
        <translation>magic</translation>
    </message>
    <message>
        <source>header version</source>
        <translation>header-versie</translation>
    </message>
    <message>
        <source>header length</source>
        <translation>header-lengte</translation>
    </message>
    <message>
        <source>image length</source>
        <translation>image-lengte</translation>
    </message>
    <message>
        <source>security length</source>
        <translation>beveiligingslengte</translation>
    </message>
    <message>
        <source>security type</source>
        <translation>beveiligingstype</translation>
    </message>
    <message>
        <source>address length</source>
        <translation>adreslengte</translation>
    </message>
    <message>
        <source>activation type</source>
        <translation>activeringstype</translation>
    </message>
    <message>
        <source>activation time</source>
        <translation>activeringstijd</translation>
    </message>
    <message>
        <source>gas</source>
        <translation>gas</translation>
    </message>
    <message>
        <source>master initiated</source>
        <translation>door de master</translation>
    </message>
    <message>
        <source>identification number</source>
        <translation>identificatienummer</translation>
    </message>
    <message>
        <source>there is none: type it, or put a .imgid file beside the image.</source>
        <translation>die is er niet: typ haar, of zet een .imgid-bestand naast de image.</translation>
    </message>
    <message>
        <source>1 to {limit} bytes are possible, not {count}.</source>
        <translation>1 tot {limit} bytes zijn mogelijk, niet {count}.</translation>
    </message>
    <message>
        <source>it is empty.</source>
        <translation>die is leeg.</translation>
    </message>
    <message>
        <source>only printable characters are possible as text: use hex:…</source>
        <translation>als tekst zijn alleen afdrukbare tekens mogelijk: gebruik hex:…</translation>
    </message>
    <message>
        <source>an even number of hex digits is expected.</source>
        <translation>een even aantal hexcijfers wordt verwacht.</translation>
    </message>
    <message>
        <source>the file beside the image holds no hex digits.</source>
        <translation>het bestand naast de image bevat geen hexcijfers.</translation>
    </message>
    <message>
        <source>the one typed is not the one in the file beside the image.</source>
        <translation>de getypte is een andere dan die in het bestand naast de image.</translation>
    </message>
    <message>
        <source>the file beside the image does not begin with 64 hex digits.</source>
        <translation>het bestand naast de image begint niet met 64 hexcijfers.</translation>
    </message>
    <message>
        <source>the image has {found}…, the file beside it {wanted}….</source>
        <translation>de image heeft {found}…, het bestand ernaast {wanted}….</translation>
    </message>
    <message>
        <source>the file is empty.</source>
        <translation>het bestand is leeg.</translation>
    </message>
    <message>
        <source>the file has more than {limit} MiB.</source>
        <translation>het bestand heeft meer dan {limit} MiB.</translation>
    </message>
    <message>
        <source>{count} bytes are less than header, image and security have.</source>
        <translation>{count} bytes zijn minder dan header, image en beveiliging samen hebben.</translation>
    </message>
    <message>
        <source>this image is for an M-Bus device: name its channel.</source>
        <translation>deze image is voor een M-Bus-apparaat: noem het kanaal.</translation>
    </message>
    <message>
        <source>{found} instead of {wanted}.</source>
        <translation>{found} in plaats van {wanted}.</translation>
    </message>
    <message>
        <source>{found} instead of {wanted} ({meaning}).</source>
        <translation>{found} in plaats van {wanted} ({meaning}).</translation>
    </message>
    <message>
        <source>the master activates, so no time may stand here.</source>
        <translation>de master activeert, dus hier mag geen tijd staan.</translation>
    </message>
    <message>
        <source>the header says {told}, and the file holds {count}.</source>
        <translation>de header zegt {told}, en het bestand bevat {count}.</translation>
    </message>
    <message>
        <source>{code} is no name.</source>
        <translation>{code} is geen naam.</translation>
    </message>
    <message>
        <source>{digits} has other digits than 0 to 9 and F for any.</source>
        <translation>{digits} heeft andere cijfers dan 0 tot 9 en F voor elk cijfer.</translation>
    </message>
    <message>
        <source>a device has eight digits, not “{text}”.</source>
        <translation>een apparaat heeft acht cijfers, niet “{text}”.</translation>
    </message>
    <message>
        <source>the image is of {maker}, the device is {device}.</source>
        <translation>de image is van {maker}, het apparaat is {device}.</translation>
    </message>
    <message>
        <source>the image is for gas, the device is {device}.</source>
        <translation>de image is voor gas, het apparaat is {device}.</translation>
    </message>
    <message>
        <source>the image is for {image}, the device is {device}.</source>
        <translation>de image is voor {image}, het apparaat is {device}.</translation>
    </message>
    <message>
        <source>{file} is no ordinary file.</source>
        <translation>{file} is geen gewoon bestand.</translation>
    </message>
    <message>
        <source>{file} has {count} bytes, more than {limit}.</source>
        <translation>{file} heeft {count} bytes, meer dan {limit}.</translation>
    </message>
    <message>
        <source>{file} has more than {limit} bytes.</source>
        <translation>{file} heeft meer dan {limit} bytes.</translation>
    </message>
    <message>
        <source>{file} cannot be read: {error}.</source>
        <translation>{file} kan niet worden gelezen: {error}.</translation>
    </message>
    <message>
        <source>{file} is empty.</source>
        <translation>{file} is leeg.</translation>
    </message>
</context>
<context>
    <name>jobs</name>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Search for meters</source>
        <translation>Naar meters zoeken</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Verbinding verbreken</translation>
    </message>
    <message>
        <source>Opening the connection</source>
        <translation>De verbinding wordt geopend</translation>
    </message>
    <message>
        <source>Waiting for the first answer</source>
        <translation>Wachten op het eerste antwoord</translation>
    </message>
    <message>
        <source>Signing on (mode E)</source>
        <translation>Aanmelden (modus E)</translation>
    </message>
    <message>
        <source>Agreeing on the data link</source>
        <translation>De datalink wordt afgesproken</translation>
    </message>
    <message>
        <source>Reading the frame counter</source>
        <translation>De frameteller wordt gelezen</translation>
    </message>
    <message>
        <source>Asking for an association</source>
        <translation>Om een associatie wordt gevraagd</translation>
    </message>
    <message>
        <source>Authenticating</source>
        <translation>Authenticeren</translation>
    </message>
    <message>
        <source>Asking which meter this is</source>
        <translation>Wordt gevraagd welke meter dit is</translation>
    </message>
    <message>
        <source>The meter still holds an old association: trying again in {seconds} s</source>
        <translation>De meter houdt nog een oude associatie vast: nieuwe poging over {seconds} s</translation>
    </message>
    <message>
        <source>Prepare the review of {operation}</source>
        <translation>Controle voorbereiden: {operation}</translation>
    </message>
    <message>
        <source>Prepare to put back what was there</source>
        <translation>Terugzetten van wat er stond voorbereiden</translation>
    </message>
    <message>
        <source>Recover the keys</source>
        <translation>De sleutels herstellen</translation>
    </message>
    <message>
        <source>Write {operation}</source>
        <translation>Schrijven: {operation}</translation>
    </message>
</context>
<context>
    <name>json</name>
    <message>
        <source>“{name}” stands twice in one object.</source>
        <translation>“{name}” staat twee keer in één object.</translation>
    </message>
    <message>
        <source>It is nested too deeply.</source>
        <translation>Het is te diep genest.</translation>
    </message>
    <message>
        <source>It is no text in UTF-8.</source>
        <translation>Het is geen tekst in UTF-8.</translation>
    </message>
    <message>
        <source>The field “{name}” is not known.</source>
        <translation>Het veld “{name}” is niet bekend.</translation>
    </message>
    <message>
        <source>The field “{name}” is missing.</source>
        <translation>Het veld “{name}” ontbreekt.</translation>
    </message>
    <message>
        <source>{wanted} is expected here, not {found}.</source>
        <translation>Hier wordt {wanted} verwacht, niet {found}.</translation>
    </message>
    <message>
        <source>A number {bound} is expected here.</source>
        <translation>Hier wordt een getal {bound} verwacht.</translation>
    </message>
    <message>
        <source>A length {bound} is expected here.</source>
        <translation>Hier wordt een lengte {bound} verwacht.</translation>
    </message>
    <message>
        <source>The text does not have the form needed here.</source>
        <translation>De tekst heeft niet de vorm die hier nodig is.</translation>
    </message>
    <message>
        <source>{value} is none of the possible values.</source>
        <translation>{value} is geen van de mogelijke waarden.</translation>
    </message>
    <message>
        <source>The number is too large.</source>
        <translation>Het getal is te groot.</translation>
    </message>
    <message>
        <source>This is no JSON near byte {number}.</source>
        <translation>Bij byte {number} is dit geen JSON.</translation>
    </message>
    <message>
        <source>This is no JSON, or its end is missing.</source>
        <translation>Dit is geen JSON, of het einde ontbreekt.</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Master key</source>
        <translation>Mastersleutel</translation>
    </message>
    <message>
        <source>Authentication key</source>
        <translation>Authenticatiesleutel</translation>
    </message>
    <message>
        <source>Encryption key, unicast</source>
        <translation>Encryptiesleutel, unicast</translation>
    </message>
    <message>
        <source>Encryption key, broadcast</source>
        <translation>Encryptiesleutel, broadcast</translation>
    </message>
    <message>
        <source>Default key</source>
        <translation>Standaardsleutel</translation>
    </message>
    <message>
        <source>User key</source>
        <translation>Gebruikerssleutel</translation>
    </message>
    <message>
        <source>Firmware update key</source>
        <translation>Sleutel voor firmware-updates</translation>
    </message>
    <message>
        <source>Optical port key</source>
        <translation>Sleutel van de optische poort</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Wachtwoord</translation>
    </message>
    <message>
        <source>not known here</source>
        <translation>hier niet bekend</translation>
    </message>
    <message>
        <source>{key}, check value</source>
        <translation>{key}, controlewaarde</translation>
    </message>
    <message>
        <source>After this, only the new keys open this meter. They are stored and read back before anything is sent.</source>
        <translation>Hierna openen alleen de nieuwe sleutels deze meter. Ze worden opgeslagen en teruggelezen voordat er iets wordt verstuurd.</translation>
    </message>
    <message>
        <source>The new keys are generated at the moment of writing: a dry run makes none and can show none.</source>
        <translation>De nieuwe sleutels worden gemaakt op het moment van schrijven: een proefuitvoering maakt er geen en kan er geen tonen.</translation>
    </message>
    <message>
        <source>The meter holds the new keys or the former ones; all of them are stored. Recover tries them, with at most 4 connections.</source>
        <translation>De meter heeft de nieuwe sleutels of de vorige; ze zijn allemaal opgeslagen. Herstellen probeert ze, met ten hoogste 4 verbindingen.</translation>
    </message>
    <message>
        <source>Changed, not verified: the meter took both keys and could not be reached to prove it. Recover does that.</source>
        <translation>Gewijzigd, niet geverifieerd: de meter nam beide sleutels aan en was niet bereikbaar om het te bewijzen. Herstellen doet dat.</translation>
    </message>
    <message>
        <source>The meter holds one of the new keys, which is in use now. Replace the keys again for the other one.</source>
        <translation>De meter heeft één van de nieuwe sleutels, en die is nu in gebruik. Vervang de sleutels opnieuw voor de andere.</translation>
    </message>
    <message>
        <source>The former keys are in use. The new ones are kept as retired.</source>
        <translation>De vorige sleutels zijn in gebruik. De nieuwe worden bewaard als afgedankt.</translation>
    </message>
    <message>
        <source>The former keys are in use. The meter refused the new key: the master key may be wrong. Compare its check value with its custodian before you try again.</source>
        <translation>De vorige sleutels zijn in gebruik. De meter weigerde de nieuwe sleutel: de mastersleutel kan verkeerd zijn. Vergelijk de controlewaarde met de beheerder ervan voordat u het opnieuw probeert.</translation>
    </message>
    <message>
        <source>Which keys the meter holds was proved, and the store did not let it be noted. Recover does that.</source>
        <translation>Welke sleutels de meter heeft is bewezen, en de opslag liet dat niet vastleggen. Herstellen doet dat.</translation>
    </message>
    <message>
        <source>No stored pair of keys opens this meter. Another computer may have changed them: import its export of this meter on the panel Keys.</source>
        <translation>Geen opgeslagen sleutelpaar opent deze meter. Een andere computer kan ze hebben gewijzigd: importeer de export van deze meter van die computer op het paneel Sleutels.</translation>
    </message>
    <message>
        <source>{tried} of {count} pairs of stored keys were tried. Recover again tries the others.</source>
        <translation>{tried} van {count} paren opgeslagen sleutels zijn geprobeerd. Nogmaals herstellen probeert de andere.</translation>
    </message>
    <message>
        <source>{waiting} of {count} pairs of stored keys were not tried: the meter reports a frame counter far above the one used here. Connect and accept it (--accept-counter) if another program worked on this meter, then recover again.</source>
        <translation>{waiting} van {count} paren opgeslagen sleutels zijn niet geprobeerd: de meter meldt een frameteller ver boven de hier gebruikte. Maak verbinding en aanvaard hem (--accept-counter) als een ander programma aan deze meter heeft gewerkt, en herstel dan nogmaals.</translation>
    </message>
    <message>
        <source>Trying stored keys, connection {number} of at most {most}</source>
        <translation>Opgeslagen sleutels worden geprobeerd, verbinding {number} van ten hoogste {most}</translation>
    </message>
    <message>
        <source>Changing: {key}</source>
        <translation>Wordt gewijzigd: {key}</translation>
    </message>
    <message>
        <source>Entered here</source>
        <translation>Hier ingevoerd</translation>
    </message>
    <message>
        <source>Delivery file</source>
        <translation>Leveringsbestand</translation>
    </message>
    <message>
        <source>Drawn here</source>
        <translation>Hier getrokken</translation>
    </message>
    <message>
        <source>Entered for a change</source>
        <translation>Voor een wijziging ingevoerd</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>Not known here</source>
        <translation>Hier niet bekend</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>In gebruik</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Niet geverifieerd</translation>
    </message>
    <message>
        <source>Sent, not verified</source>
        <translation>Verstuurd, niet geverifieerd</translation>
    </message>
    <message>
        <source>Prepared, not sent</source>
        <translation>Klaar, niet verstuurd</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Bewaard</translation>
    </message>
</context>
<context>
    <name>load_profile</name>
    <message>
        <source>{obis} attribute {index}</source>
        <translation>{obis} attribuut {index}</translation>
    </message>
    <message>
        <source>{generation} has no {attribute} to capture; it names for this profile {objects}.</source>
        <translation>{generation} heeft geen {attribute} om vast te leggen; voor dit profiel noemt die {objects}.</translation>
    </message>
    <message>
        <source>{generation} has {attribute} and does not name it for this profile: some meters refuse it.</source>
        <translation>{generation} heeft {attribute} en noemt dat niet voor dit profiel: sommige meters weigeren het.</translation>
    </message>
    <message>
        <source>{object} is captured (the collected values are lost)</source>
        <translation>{object} wordt vastgelegd (de verzamelde waarden gaan verloren)</translation>
    </message>
    <message>
        <source>{profile}: {object} is captured (the collected values are lost)</source>
        <translation>{profile}: {object} wordt vastgelegd (de verzamelde waarden gaan verloren)</translation>
    </message>
    <message>
        <source>Order of the objects (the collected values are lost)</source>
        <translation>Volgorde van de objecten (de verzamelde waarden gaan verloren)</translation>
    </message>
    <message>
        <source>{profile}: order of the objects (the collected values are lost)</source>
        <translation>{profile}: volgorde van de objecten (de verzamelde waarden gaan verloren)</translation>
    </message>
    <message>
        <source>Capture period (the collected values are lost)</source>
        <translation>Registratieperiode (de verzamelde waarden gaan verloren)</translation>
    </message>
    <message>
        <source>Most entries of the load profile (the collected values are lost)</source>
        <translation>Meeste regels van het belastingprofiel (de verzamelde waarden gaan verloren)</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nee</translation>
    </message>
    <message>
        <source>Former</source>
        <translation>Vorige</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Anders</translation>
    </message>
    <message>
        <source>Not by itself</source>
        <translation>Niet vanzelf</translation>
    </message>
    <message>
        <source>{number} s</source>
        <translation>{number} s</translation>
    </message>
    <message>
        <source>{number} min</source>
        <translation>{number} min</translation>
    </message>
    <message>
        <source>{number} h</source>
        <translation>{number} u</translation>
    </message>
</context>
<context>
    <name>mbus</name>
    <message>
        <source>Other</source>
        <translation>Anders</translation>
    </message>
    <message>
        <source>Oil</source>
        <translation>Olie</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>Elektriciteit</translation>
    </message>
    <message>
        <source>Gas</source>
        <translation>Gas</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>Warmte</translation>
    </message>
    <message>
        <source>Steam</source>
        <translation>Stoom</translation>
    </message>
    <message>
        <source>Warm water</source>
        <translation>Warm water</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Water</translation>
    </message>
    <message>
        <source>Heat cost allocator</source>
        <translation>Warmtekostenverdeler</translation>
    </message>
    <message>
        <source>Compressed air</source>
        <translation>Perslucht</translation>
    </message>
    <message>
        <source>Cooling, outlet</source>
        <translation>Koude, retour</translation>
    </message>
    <message>
        <source>Cooling, inlet</source>
        <translation>Koude, aanvoer</translation>
    </message>
    <message>
        <source>Heat, inlet</source>
        <translation>Warmte, aanvoer</translation>
    </message>
    <message>
        <source>Heat and cooling</source>
        <translation>Warmte en koude</translation>
    </message>
    <message>
        <source>Hot water</source>
        <translation>Heet water</translation>
    </message>
    <message>
        <source>Cold water</source>
        <translation>Koud water</translation>
    </message>
    <message>
        <source>Device type {number}</source>
        <translation>Apparaattype {number}</translation>
    </message>
    <message>
        <source>Battery low</source>
        <translation>Batterij bijna leeg</translation>
    </message>
    <message>
        <source>Battery consumption too high</source>
        <translation>Batterijverbruik te hoog</translation>
    </message>
    <message>
        <source>Reverse flow</source>
        <translation>Omgekeerde stroming</translation>
    </message>
    <message>
        <source>Tampering, port P2</source>
        <translation>Sabotage, poort P2</translation>
    </message>
    <message>
        <source>Tampering, optical port P0</source>
        <translation>Sabotage, optische poort P0</translation>
    </message>
    <message>
        <source>Tampering, case</source>
        <translation>Sabotage, behuizing</translation>
    </message>
    <message>
        <source>Tampering, magnet</source>
        <translation>Sabotage, magneet</translation>
    </message>
    <message>
        <source>Temperature out of range</source>
        <translation>Temperatuur buiten bereik</translation>
    </message>
    <message>
        <source>Clock synchronisation error</source>
        <translation>Fout bij kloksynchronisatie</translation>
    </message>
    <message>
        <source>Software error</source>
        <translation>Softwarefout</translation>
    </message>
    <message>
        <source>Watchdog error</source>
        <translation>Watchdogfout</translation>
    </message>
    <message>
        <source>Hardware error</source>
        <translation>Hardwarefout</translation>
    </message>
    <message>
        <source>Configuration or calibration error</source>
        <translation>Configuratie- of kalibratiefout</translation>
    </message>
    <message>
        <source>Flow above the maximum</source>
        <translation>Debiet boven het maximum</translation>
    </message>
    <message>
        <source>Temperature sensor error</source>
        <translation>Fout temperatuursensor</translation>
    </message>
    <message>
        <source>Optical port open</source>
        <translation>Optische poort open</translation>
    </message>
    <message>
        <source>New key accepted</source>
        <translation>Nieuwe sleutel aanvaard</translation>
    </message>
    <message>
        <source>New key rejected</source>
        <translation>Nieuwe sleutel geweigerd</translation>
    </message>
    <message>
        <source>Bit {bit}, without a name</source>
        <translation>Bit {bit}, zonder naam</translation>
    </message>
    <message>
        <source>Nothing received yet</source>
        <translation>Nog niets ontvangen</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normaal</translation>
    </message>
    <message>
        <source>Interrupted for the moment</source>
        <translation>Tijdelijk onderbroken</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Channel {channel}, {what}</source>
        <translation>Kanaal {channel}, {what}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>Actief</translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation>Gewist</translation>
    </message>
    <message>
        <source>Device on channel {channel}</source>
        <translation>Apparaat op kanaal {channel}</translation>
    </message>
    <message>
        <source>coupled</source>
        <translation>gekoppeld</translation>
    </message>
    <message>
        <source>taken off, its key in the E-meter is deleted</source>
        <translation>losgenomen, de sleutel in de E-meter wordt verwijderd</translation>
    </message>
    <message>
        <source>The E-meter stops reading this device and forgets its user key. Coupling it again needs a new user key.</source>
        <translation>De E-meter leest dit apparaat niet meer uit en vergeet de gebruikerssleutel. Opnieuw koppelen vraagt een nieuwe gebruikerssleutel.</translation>
    </message>
    <message>
        <source>identification number</source>
        <translation>identificatienummer</translation>
    </message>
    <message>
        <source>manufacturer</source>
        <translation>fabrikant</translation>
    </message>
    <message>
        <source>version</source>
        <translation>versie</translation>
    </message>
    <message>
        <source>device type</source>
        <translation>apparaattype</translation>
    </message>
    <message>
        <source>address</source>
        <translation>adres</translation>
    </message>
    <message>
        <source>alarm byte</source>
        <translation>alarmbyte</translation>
    </message>
    <message>
        <source>{key} of {device}, channel {channel}</source>
        <translation>{key} van {device}, kanaal {channel}</translation>
    </message>
    <message>
        <source>User key</source>
        <translation>Gebruikerssleutel</translation>
    </message>
    <message>
        <source>Firmware key</source>
        <translation>Firmwaresleutel</translation>
    </message>
    <message>
        <source>Optical port key</source>
        <translation>Sleutel van de optische poort</translation>
    </message>
    <message>
        <source>{key} of {device}, {medium}, version {version}, channel {channel}</source>
        <translation>{key} van {device}, {medium}, versie {version}, kanaal {channel}</translation>
    </message>
    <message>
        <source>Closing of the optical port</source>
        <translation>Sluiten van de optische poort</translation>
    </message>
    <message>
        <source>The same key in the E-meter, for channel {channel}</source>
        <translation>Dezelfde sleutel in de E-meter, voor kanaal {channel}</translation>
    </message>
    <message>
        <source>Optical port of {device}, channel {channel}</source>
        <translation>Optische poort van {device}, kanaal {channel}</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>zoals het is</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>gesloten</translation>
    </message>
    <message>
        <source>Version and medium in the cipher</source>
        <translation>Versie en medium in de versleuteling</translation>
    </message>
    <message>
        <source>usually {identity}</source>
        <translation>gewoonlijk {identity}</translation>
    </message>
    <message>
        <source>{version}, {medium}</source>
        <translation>{version}, {medium}</translation>
    </message>
    <message>
        <source>Sent before and not finished</source>
        <translation>Eerder verstuurd en niet afgerond</translation>
    </message>
    <message>
        <source>the same key again</source>
        <translation>dezelfde sleutel opnieuw</translation>
    </message>
    <message>
        <source>With its next telegram the device goes over to the new user key, and the E-meter reads it with that key only. The former key is kept until the new one is in use; if the device refuses the new one at once, it is put back.</source>
        <translation>Bij zijn volgende telegram gaat het apparaat over op de nieuwe gebruikerssleutel, en leest de E-meter het alleen nog met die sleutel. De vorige sleutel blijft bewaard tot de nieuwe in gebruik is; weigert het apparaat de nieuwe meteen, dan wordt hij teruggezet.</translation>
    </message>
    <message>
        <source>With its next telegram the device goes over to this key. Whoever holds the former one cannot use it then.</source>
        <translation>Bij zijn volgende telegram gaat het apparaat over op deze sleutel. Wie de vorige heeft, kan die dan niet meer gebruiken.</translation>
    </message>
    <message>
        <source>With its next telegram the device closes its optical port: nobody reads or sets it there until another optical port key is sent.</source>
        <translation>Bij zijn volgende telegram sluit het apparaat zijn optische poort: niemand leest of stelt het daar in tot er een andere sleutel voor de optische poort is gestuurd.</translation>
    </message>
    <message>
        <source>The E-meter reads the device with the former user key again. That helps where the device never took the new one.</source>
        <translation>De E-meter leest het apparaat weer met de vorige gebruikerssleutel. Dat helpt als het apparaat de nieuwe nooit heeft overgenomen.</translation>
    </message>
    <message>
        <source>Transferred, waiting for use: the device takes the key with its next telegram, within a day. Check it then; if it is not in use by tomorrow, the default key may be wrong: put the former user key back.</source>
        <translation>Overgedragen, wacht op gebruik: het apparaat neemt de sleutel over met zijn volgende telegram, binnen een dag. Controleer het dan; is hij morgen niet in gebruik, dan kan de standaardsleutel verkeerd zijn: zet de vorige gebruikerssleutel terug.</translation>
    </message>
    <message>
        <source>The device takes the key with its next telegram, within a day. Check the status then: new key accepted.</source>
        <translation>Het apparaat neemt de sleutel over met zijn volgende telegram, binnen een dag. Controleer dan de status: nieuwe sleutel aanvaard.</translation>
    </message>
    <message>
        <source>The E-meter took the key. Whether the device did cannot be seen, because its status said so before. Both keys are kept. Clear the M-Bus status and send the key again, or take it as in use once the device has shown that it has it.</source>
        <translation>De E-meter heeft de sleutel aangenomen. Of het apparaat dat deed, is niet te zien, omdat de status dat daarvoor al zei. Beide sleutels blijven bewaard. Wis de M-Bus-status en verstuur de sleutel nogmaals, of neem hem aan als in gebruik zodra het apparaat heeft laten zien dat het hem heeft.</translation>
    </message>
    <message>
        <source>The E-meter took the key. Whether the device uses it cannot be seen, because the status said “in use” all along. Both keys are kept. If readings go on coming in tomorrow, take the new key as in use; if they stop, put the former one back.</source>
        <translation>De E-meter heeft de sleutel aangenomen. Of het apparaat hem gebruikt, is niet te zien, omdat de status steeds “in gebruik” zei. Beide sleutels blijven bewaard. Komen er morgen nog standen binnen, neem dan de nieuwe sleutel aan als in gebruik; blijven ze uit, zet dan de vorige terug.</translation>
    </message>
    <message>
        <source>The key is in use here on your word, the meter did not prove it. The former key is kept as retired.</source>
        <translation>De sleutel is hier in gebruik op uw woord, de meter heeft het niet bewezen. De vorige sleutel blijft bewaard.</translation>
    </message>
    <message>
        <source>Send the key again: the same key is used, so that E-meter and device agree in the end.</source>
        <translation>Stuur de sleutel opnieuw: dezelfde sleutel wordt gebruikt, zodat E-meter en apparaat het uiteindelijk eens zijn.</translation>
    </message>
    <message>
        <source>The device was sent the new key and the E-meter does not have it yet: its readings stop. Send the key again at once: the same key is used.</source>
        <translation>Het apparaat kreeg de nieuwe sleutel en de E-meter heeft hem nog niet: zijn meterstanden stoppen. Stuur de sleutel meteen opnieuw: dezelfde sleutel wordt gebruikt.</translation>
    </message>
    <message>
        <source>The device refused the new key and the former one is in force at both ends. Check the default key; some devices want the version and medium of the reference platform in the cipher.</source>
        <translation>Het apparaat weigerde de nieuwe sleutel en de vorige geldt aan beide kanten. Controleer de standaardsleutel; sommige apparaten willen versie en medium van het referentieplatform in de versleuteling.</translation>
    </message>
    <message>
        <source>The device refused the new key, and the E-meter holds it: its readings stop. Put the former user key back, and check the default key.</source>
        <translation>Het apparaat weigerde de nieuwe sleutel, en de E-meter heeft hem: zijn meterstanden stoppen. Zet de vorige gebruikerssleutel terug en controleer de standaardsleutel.</translation>
    </message>
    <message>
        <source>From its next telegram on, the E-meter reads the device with the former user key. Check it then.</source>
        <translation>Vanaf het volgende telegram leest de E-meter het apparaat met de vorige gebruikerssleutel. Controleer het dan.</translation>
    </message>
    <message>
        <source>The E-meter was asked again: it took the key.</source>
        <translation>De E-meter is het nog eens gevraagd: hij nam de sleutel over.</translation>
    </message>
    <message>
        <source>Putting the former user key back</source>
        <translation>De vorige gebruikerssleutel wordt teruggezet</translation>
    </message>
    <message>
        <source>Sending to channel {channel}: {key}</source>
        <translation>Naar kanaal {channel} wordt gestuurd: {key}</translation>
    </message>
    <message>
        <source>Until the next telegram, at most a day.</source>
        <translation>Tot het volgende telegram, ten hoogste een dag.</translation>
    </message>
    <message>
        <source>Since {time}, until the next telegram. At most a day.</source>
        <translation>Sinds {time}, tot het volgende telegram. Ten hoogste een dag.</translation>
    </message>
    <message>
        <source>The E-meter cannot read it. Send the key again.</source>
        <translation>De E-meter kan het niet lezen. Stuur de sleutel opnieuw.</translation>
    </message>
    <message>
        <source>The device may not have it. Check now.</source>
        <translation>Het apparaat heeft hem misschien niet. Controleer nu.</translation>
    </message>
</context>
<context>
    <name>meter</name>
    <message>
        <source>an information field has 32 to 2030 bytes, not {number}.</source>
        <translation>een informatieveld heeft 32 tot 2030 bytes, niet {number}.</translation>
    </message>
    <message>
        <source>a window is 1 to 7 frames, not {number}.</source>
        <translation>een venster is 1 tot 7 frames, niet {number}.</translation>
    </message>
    <message>
        <source>the address is a host name or an IP address.</source>
        <translation>het adres is een hostnaam of een IP-adres.</translation>
    </message>
    <message>
        <source>a port is 1 to 65535, not {number}.</source>
        <translation>een poort is 1 tot 65535, niet {number}.</translation>
    </message>
    <message>
        <source>a port has a name of at most 200 printable characters.</source>
        <translation>een poort heeft een naam van hoogstens 200 afdrukbare tekens.</translation>
    </message>
    <message>
        <source>a baud rate is one of {bauds}, not {number}.</source>
        <translation>een baudrate is een van {bauds}, niet {number}.</translation>
    </message>
    <message>
        <source>a client address is 1 to 127, not {number}.</source>
        <translation>een clientadres is 1 tot 127, niet {number}.</translation>
    </message>
    <message>
        <source>a logical address is 0 to {limit}, not {number}.</source>
        <translation>een logisch adres is 0 tot en met {limit}, niet {number}.</translation>
    </message>
    <message>
        <source>a physical address is 0 to {limit}, not {number}.</source>
        <translation>een fysiek adres is 0 tot en met {limit}, niet {number}.</translation>
    </message>
    <message>
        <source>a server address has 1, 2 or 4 bytes, not {number}.</source>
        <translation>een serveradres heeft 1, 2 of 4 bytes, niet {number}.</translation>
    </message>
    <message>
        <source>a logical address above {limit} needs a physical one on HDLC: {number}/0.</source>
        <translation>een logisch adres boven {limit} heeft bij HDLC een fysiek adres nodig: {number}/0.</translation>
    </message>
    <message>
        <source>an address of {size} bytes needs a physical device.</source>
        <translation>een adres van {size} bytes heeft een fysiek apparaat nodig.</translation>
    </message>
    <message>
        <source>an address of one byte has no physical device.</source>
        <translation>een adres van één byte heeft geen fysiek apparaat.</translation>
    </message>
    <message>
        <source>an address of two bytes holds numbers up to {limit}.</source>
        <translation>een adres van twee bytes heeft getallen tot en met {limit}.</translation>
    </message>
    <message>
        <source>a server address is LOGICAL or LOGICAL/PHYSICAL, decimal or with 0x.</source>
        <translation>een serveradres is LOGISCH of LOGISCH/FYSIEK, decimaal of met 0x.</translation>
    </message>
    <message>
        <source>a server address is 0 to 16383, not {number}.</source>
        <translation>een serveradres is 0 tot 16383, niet {number}.</translation>
    </message>
    <message>
        <source>a system title has 16 hex digits.</source>
        <translation>een system title heeft 16 hexcijfers.</translation>
    </message>
    <message>
        <source>a deadline is 0.1 to 7200 seconds.</source>
        <translation>een wachttijd is 0,1 tot 7200 seconden.</translation>
    </message>
    <message>
        <source>a pause is 0 to 120 seconds.</source>
        <translation>een pauze is 0 tot 120 seconden.</translation>
    </message>
    <message>
        <source>a name has at most {size} printable characters.</source>
        <translation>een naam heeft hoogstens {size} afdrukbare tekens.</translation>
    </message>
    <message>
        <source>a group has at most {size} printable characters.</source>
        <translation>een groep heeft hoogstens {size} afdrukbare tekens.</translation>
    </message>
    <message>
        <source>an identifier has at most {size} printable characters.</source>
        <translation>een identificatie heeft hoogstens {size} afdrukbare tekens.</translation>
    </message>
</context>
<context>
    <name>moments</name>
    <message>
        <source>Today {time}</source>
        <translation>Vandaag {time}</translation>
    </message>
</context>
<context>
    <name>objects</name>
    <message>
        <source>Association</source>
        <translation>Associatie</translation>
    </message>
    <message>
        <source>Security setup</source>
        <translation>Beveiligingsinstelling</translation>
    </message>
    <message>
        <source>Tariff script table</source>
        <translation>Tariefscripttabel</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Serienummer</translation>
    </message>
    <message>
        <source>Equipment identifier</source>
        <translation>Apparaatidentificatie</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Klok</translation>
    </message>
    <message>
        <source>M-Bus equipment identifier</source>
        <translation>M-Bus-apparaatidentificatie</translation>
    </message>
    <message>
        <source>Activity calendar</source>
        <translation>Tariefkalender</translation>
    </message>
    <message>
        <source>Special days</source>
        <translation>Bijzondere dagen</translation>
    </message>
    <message>
        <source>Standard event log</source>
        <translation>Standaardgebeurtenissenlog</translation>
    </message>
    <message>
        <source>Fraud detection event log</source>
        <translation>Fraudegebeurtenissenlog</translation>
    </message>
    <message>
        <source>Standard event code</source>
        <translation>Standaardgebeurteniscode</translation>
    </message>
    <message>
        <source>Fraud detection event code</source>
        <translation>Fraudegebeurteniscode</translation>
    </message>
    <message>
        <source>Monthly values, electricity and M-Bus</source>
        <translation>Maandwaarden, elektriciteit en M-Bus</translation>
    </message>
    <message>
        <source>Profile status</source>
        <translation>Profielstatus</translation>
    </message>
    <message>
        <source>Firmware version</source>
        <translation>Firmwareversie</translation>
    </message>
    <message>
        <source>Module firmware version</source>
        <translation>Firmwareversie van de module</translation>
    </message>
    <message>
        <source>Communication module firmware version</source>
        <translation>Firmwareversie van de communicatiemodule</translation>
    </message>
    <message>
        <source>Active energy import</source>
        <translation>Actieve energie afname</translation>
    </message>
    <message>
        <source>Active energy import, tariff 1</source>
        <translation>Actieve energie afname, tarief 1</translation>
    </message>
    <message>
        <source>Active energy import, tariff 2</source>
        <translation>Actieve energie afname, tarief 2</translation>
    </message>
    <message>
        <source>Active energy export</source>
        <translation>Actieve energie teruglevering</translation>
    </message>
    <message>
        <source>Active energy export, tariff 1</source>
        <translation>Actieve energie teruglevering, tarief 1</translation>
    </message>
    <message>
        <source>Active energy export, tariff 2</source>
        <translation>Actieve energie teruglevering, tarief 2</translation>
    </message>
    <message>
        <source>Instantaneous current, all phases</source>
        <translation>Momentane stroom, alle fasen</translation>
    </message>
    <message>
        <source>Instantaneous current L1</source>
        <translation>Momentane stroom L1</translation>
    </message>
    <message>
        <source>Instantaneous current L2</source>
        <translation>Momentane stroom L2</translation>
    </message>
    <message>
        <source>Instantaneous current L3</source>
        <translation>Momentane stroom L3</translation>
    </message>
    <message>
        <source>Instantaneous voltage L1</source>
        <translation>Momentane spanning L1</translation>
    </message>
    <message>
        <source>Instantaneous voltage L2</source>
        <translation>Momentane spanning L2</translation>
    </message>
    <message>
        <source>Instantaneous voltage L3</source>
        <translation>Momentane spanning L3</translation>
    </message>
    <message>
        <source>Average voltage L1</source>
        <translation>Gemiddelde spanning L1</translation>
    </message>
    <message>
        <source>Average voltage L2</source>
        <translation>Gemiddelde spanning L2</translation>
    </message>
    <message>
        <source>Average voltage L3</source>
        <translation>Gemiddelde spanning L3</translation>
    </message>
    <message>
        <source>Power failures</source>
        <translation>Spanningsuitvallen</translation>
    </message>
    <message>
        <source>Long power failures</source>
        <translation>Lange spanningsuitvallen</translation>
    </message>
    <message>
        <source>Voltage sags L1</source>
        <translation>Spanningsdips L1</translation>
    </message>
    <message>
        <source>Voltage sags L2</source>
        <translation>Spanningsdips L2</translation>
    </message>
    <message>
        <source>Voltage sags L3</source>
        <translation>Spanningsdips L3</translation>
    </message>
    <message>
        <source>Voltage swells L1</source>
        <translation>Spanningsverhogingen L1</translation>
    </message>
    <message>
        <source>Voltage swells L2</source>
        <translation>Spanningsverhogingen L2</translation>
    </message>
    <message>
        <source>Voltage swells L3</source>
        <translation>Spanningsverhogingen L3</translation>
    </message>
    <message>
        <source>Alarm register 1</source>
        <translation>Alarmregister 1</translation>
    </message>
    <message>
        <source>Alarm filter 1</source>
        <translation>Alarmfilter 1</translation>
    </message>
    <message>
        <source>Daily values, electricity and M-Bus</source>
        <translation>Dagwaarden, elektriciteit en M-Bus</translation>
    </message>
    <message>
        <source>M-Bus client setup</source>
        <translation>Instelling M-Bus-client</translation>
    </message>
    <message>
        <source>Interval values, M-Bus</source>
        <translation>Intervalwaarden, M-Bus</translation>
    </message>
    <message>
        <source>Hourly profile status, M-Bus</source>
        <translation>Uurprofielstatus, M-Bus</translation>
    </message>
    <message>
        <source>M-Bus value</source>
        <translation>M-Bus-waarde</translation>
    </message>
    <message>
        <source>M-Bus event log</source>
        <translation>M-Bus-gebeurtenissenlog</translation>
    </message>
    <message>
        <source>M-Bus event code</source>
        <translation>M-Bus-gebeurteniscode</translation>
    </message>
    <message>
        <source>Administrative status</source>
        <translation>Administratieve status</translation>
    </message>
    <message>
        <source>Communication session event log</source>
        <translation>Communicatiesessielog</translation>
    </message>
    <message>
        <source>Communication session event code</source>
        <translation>Gebeurteniscode communicatiesessie</translation>
    </message>
    <message>
        <source>Communication session event counter</source>
        <translation>Gebeurtenisteller communicatiesessie</translation>
    </message>
    <message>
        <source>Push setup, alarm</source>
        <translation>Push-instelling, alarm</translation>
    </message>
    <message>
        <source>Push setup, SMS</source>
        <translation>Push-instelling, sms</translation>
    </message>
    <message>
        <source>Image transfer</source>
        <translation>Image-overdracht</translation>
    </message>
    <message>
        <source>Firmware signature</source>
        <translation>Firmwarehandtekening</translation>
    </message>
    <message>
        <source>Module firmware signature</source>
        <translation>Firmwarehandtekening van de module</translation>
    </message>
    <message>
        <source>Communication module firmware signature</source>
        <translation>Firmwarehandtekening van de communicatiemodule</translation>
    </message>
    <message>
        <source>P1 port version</source>
        <translation>Versie van de P1-poort</translation>
    </message>
    <message>
        <source>Definable load profile</source>
        <translation>Definieerbaar belastingprofiel</translation>
    </message>
    <message>
        <source>Instantaneous active power import</source>
        <translation>Momentaan actief vermogen afname</translation>
    </message>
    <message>
        <source>Instantaneous active power export</source>
        <translation>Momentaan actief vermogen teruglevering</translation>
    </message>
    <message>
        <source>Instantaneous active power import L1</source>
        <translation>Momentaan actief vermogen afname L1</translation>
    </message>
    <message>
        <source>Instantaneous active power import L2</source>
        <translation>Momentaan actief vermogen afname L2</translation>
    </message>
    <message>
        <source>Instantaneous active power import L3</source>
        <translation>Momentaan actief vermogen afname L3</translation>
    </message>
    <message>
        <source>Instantaneous active power export L1</source>
        <translation>Momentaan actief vermogen teruglevering L1</translation>
    </message>
    <message>
        <source>Instantaneous active power export L2</source>
        <translation>Momentaan actief vermogen teruglevering L2</translation>
    </message>
    <message>
        <source>Instantaneous active power export L3</source>
        <translation>Momentaan actief vermogen teruglevering L3</translation>
    </message>
    <message>
        <source>Average active power export L1</source>
        <translation>Gemiddeld actief vermogen teruglevering L1</translation>
    </message>
    <message>
        <source>Average active power export L2</source>
        <translation>Gemiddeld actief vermogen teruglevering L2</translation>
    </message>
    <message>
        <source>Average active power export L3</source>
        <translation>Gemiddeld actief vermogen teruglevering L3</translation>
    </message>
    <message>
        <source>Average active power import L1</source>
        <translation>Gemiddeld actief vermogen afname L1</translation>
    </message>
    <message>
        <source>Average active power import L2</source>
        <translation>Gemiddeld actief vermogen afname L2</translation>
    </message>
    <message>
        <source>Average active power import L3</source>
        <translation>Gemiddeld actief vermogen afname L3</translation>
    </message>
    <message>
        <source>Average reactive power import L1</source>
        <translation>Gemiddeld blindvermogen afname L1</translation>
    </message>
    <message>
        <source>Average reactive power import L2</source>
        <translation>Gemiddeld blindvermogen afname L2</translation>
    </message>
    <message>
        <source>Average reactive power import L3</source>
        <translation>Gemiddeld blindvermogen afname L3</translation>
    </message>
    <message>
        <source>Average reactive power export L1</source>
        <translation>Gemiddeld blindvermogen teruglevering L1</translation>
    </message>
    <message>
        <source>Average reactive power export L2</source>
        <translation>Gemiddeld blindvermogen teruglevering L2</translation>
    </message>
    <message>
        <source>Average reactive power export L3</source>
        <translation>Gemiddeld blindvermogen teruglevering L3</translation>
    </message>
    <message>
        <source>Average current L1</source>
        <translation>Gemiddelde stroom L1</translation>
    </message>
    <message>
        <source>Average current L2</source>
        <translation>Gemiddelde stroom L2</translation>
    </message>
    <message>
        <source>Average current L3</source>
        <translation>Gemiddelde stroom L3</translation>
    </message>
    <message>
        <source>Configuration object</source>
        <translation>Configuratieobject</translation>
    </message>
    <message>
        <source>Randomisation settings</source>
        <translation>Spreidingsinstellingen</translation>
    </message>
    <message>
        <source>CDMA diagnostic</source>
        <translation>CDMA-diagnose</translation>
    </message>
    <message>
        <source>Invocation counter</source>
        <translation>Invocation counter</translation>
    </message>
    <message>
        <source>Power quality event log</source>
        <translation>Spanningskwaliteitslog</translation>
    </message>
    <message>
        <source>Power quality event code</source>
        <translation>Gebeurteniscode spanningskwaliteit</translation>
    </message>
    <message>
        <source>M-Bus driver firmware version</source>
        <translation>Firmwareversie van de M-Bus-driver</translation>
    </message>
    <message>
        <source>M-Bus driver firmware signature</source>
        <translation>Firmwarehandtekening van de M-Bus-driver</translation>
    </message>
    <message>
        <source>Power quality profile 1</source>
        <translation>Spanningskwaliteitsprofiel 1</translation>
    </message>
    <message>
        <source>Power quality profile 2</source>
        <translation>Spanningskwaliteitsprofiel 2</translation>
    </message>
    <message>
        <source>GPRS diagnostic</source>
        <translation>GPRS-diagnose</translation>
    </message>
    <message>
        <source>M-Bus diagnostic</source>
        <translation>M-Bus-diagnose</translation>
    </message>
    <message>
        <source>Daily values, M-Bus</source>
        <translation>Dagwaarden, M-Bus</translation>
    </message>
    <message>
        <source>Monthly values, M-Bus</source>
        <translation>Maandwaarden, M-Bus</translation>
    </message>
    <message>
        <source>Daily profile status, M-Bus</source>
        <translation>Dagprofielstatus, M-Bus</translation>
    </message>
    <message>
        <source>Monthly profile status, M-Bus</source>
        <translation>Maandprofielstatus, M-Bus</translation>
    </message>
    <message>
        <source>M-Bus value, five minutes</source>
        <translation>M-Bus-waarde, vijf minuten</translation>
    </message>
    <message>
        <source>M-Bus status</source>
        <translation>M-Bus-status</translation>
    </message>
    <message>
        <source>M-Bus device model</source>
        <translation>Model van het M-Bus-apparaat</translation>
    </message>
    <message>
        <source>M-Bus device hardware version</source>
        <translation>Hardwareversie van het M-Bus-apparaat</translation>
    </message>
    <message>
        <source>M-Bus device metrology firmware version</source>
        <translation>Metrologische firmwareversie van het M-Bus-apparaat</translation>
    </message>
    <message>
        <source>M-Bus device other firmware version</source>
        <translation>Overige firmwareversie van het M-Bus-apparaat</translation>
    </message>
    <message>
        <source>M-Bus device simple version information</source>
        <translation>Eenvoudige versie-informatie van het M-Bus-apparaat</translation>
    </message>
    <message>
        <source>Auxiliary event log</source>
        <translation>Hulpgebeurtenissenlog</translation>
    </message>
    <message>
        <source>Auxiliary event code</source>
        <translation>Hulpgebeurteniscode</translation>
    </message>
    <message>
        <source>M-Bus status to clear</source>
        <translation>Te wissen M-Bus-status</translation>
    </message>
    <message>
        <source>Phase outage test</source>
        <translation>Test fase-uitval</translation>
    </message>
    <message>
        <source>Extended power quality event log</source>
        <translation>Uitgebreid spanningskwaliteitslog</translation>
    </message>
    <message>
        <source>Extended power quality event code</source>
        <translation>Uitgebreide gebeurteniscode spanningskwaliteit</translation>
    </message>
    <message>
        <source>Extended power quality event magnitude</source>
        <translation>Uitgebreide grootte van de spanningskwaliteitsgebeurtenis</translation>
    </message>
    <message>
        <source>Extended power quality event duration</source>
        <translation>Uitgebreide duur van de spanningskwaliteitsgebeurtenis</translation>
    </message>
    <message>
        <source>LTE diagnostic</source>
        <translation>LTE-diagnose</translation>
    </message>
    <message>
        <source>Alarm register 2</source>
        <translation>Alarmregister 2</translation>
    </message>
    <message>
        <source>Alarm filter 2</source>
        <translation>Alarmfilter 2</translation>
    </message>
    <message>
        <source>THD event log</source>
        <translation>THD-gebeurtenissenlog</translation>
    </message>
    <message>
        <source>THD event code</source>
        <translation>THD-gebeurteniscode</translation>
    </message>
    <message>
        <source>THD event magnitude</source>
        <translation>Grootte van de THD-gebeurtenis</translation>
    </message>
    <message>
        <source>Magnitude of the last voltage sag L1</source>
        <translation>Grootte van de laatste spanningsdip L1</translation>
    </message>
    <message>
        <source>Magnitude of the last voltage sag L2</source>
        <translation>Grootte van de laatste spanningsdip L2</translation>
    </message>
    <message>
        <source>Magnitude of the last voltage sag L3</source>
        <translation>Grootte van de laatste spanningsdip L3</translation>
    </message>
    <message>
        <source>Magnitude of the last voltage swell L1</source>
        <translation>Grootte van de laatste spanningsverhoging L1</translation>
    </message>
    <message>
        <source>Magnitude of the last voltage swell L2</source>
        <translation>Grootte van de laatste spanningsverhoging L2</translation>
    </message>
    <message>
        <source>Magnitude of the last voltage swell L3</source>
        <translation>Grootte van de laatste spanningsverhoging L3</translation>
    </message>
    <message>
        <source>Duration of the last voltage sag L1</source>
        <translation>Duur van de laatste spanningsdip L1</translation>
    </message>
    <message>
        <source>Duration of the last voltage sag L2</source>
        <translation>Duur van de laatste spanningsdip L2</translation>
    </message>
    <message>
        <source>Duration of the last voltage sag L3</source>
        <translation>Duur van de laatste spanningsdip L3</translation>
    </message>
    <message>
        <source>Duration of the last voltage swell L1</source>
        <translation>Duur van de laatste spanningsverhoging L1</translation>
    </message>
    <message>
        <source>Duration of the last voltage swell L2</source>
        <translation>Duur van de laatste spanningsverhoging L2</translation>
    </message>
    <message>
        <source>Duration of the last voltage swell L3</source>
        <translation>Duur van de laatste spanningsverhoging L3</translation>
    </message>
    <message>
        <source>Magnitude of the last current THD over limit L1</source>
        <translation>Grootte van de laatste stroom-THD boven grens L1</translation>
    </message>
    <message>
        <source>Magnitude of the last current THD over limit L2</source>
        <translation>Grootte van de laatste stroom-THD boven grens L2</translation>
    </message>
    <message>
        <source>Magnitude of the last current THD over limit L3</source>
        <translation>Grootte van de laatste stroom-THD boven grens L3</translation>
    </message>
    <message>
        <source>THD threshold</source>
        <translation>THD-drempel</translation>
    </message>
    <message>
        <source>THD hysteresis</source>
        <translation>THD-hysterese</translation>
    </message>
    <message>
        <source>THD shortest time from normal to over limit</source>
        <translation>Kortste tijd van normaal naar THD boven grens</translation>
    </message>
    <message>
        <source>THD shortest time from over limit to normal</source>
        <translation>Kortste tijd van THD boven grens naar normaal</translation>
    </message>
    <message>
        <source>THD time threshold</source>
        <translation>THD-tijddrempel</translation>
    </message>
    <message>
        <source>Current THD L1</source>
        <translation>Stroom-THD L1</translation>
    </message>
    <message>
        <source>Current THD L2</source>
        <translation>Stroom-THD L2</translation>
    </message>
    <message>
        <source>Current THD L3</source>
        <translation>Stroom-THD L3</translation>
    </message>
    <message>
        <source>Current THD fingerprint L1</source>
        <translation>Stroom-THD-vingerafdruk L1</translation>
    </message>
    <message>
        <source>Current THD fingerprint L2</source>
        <translation>Stroom-THD-vingerafdruk L2</translation>
    </message>
    <message>
        <source>Current THD fingerprint L3</source>
        <translation>Stroom-THD-vingerafdruk L3</translation>
    </message>
    <message>
        <source>Times that current THD was over limit L1</source>
        <translation>Aantal keren stroom-THD boven grens L1</translation>
    </message>
    <message>
        <source>Times that current THD was over limit L2</source>
        <translation>Aantal keren stroom-THD boven grens L2</translation>
    </message>
    <message>
        <source>Times that current THD was over limit L3</source>
        <translation>Aantal keren stroom-THD boven grens L3</translation>
    </message>
    <message>
        <source>Push setup, UDP and last gasp</source>
        <translation>Push-instelling, UDP en last gasp</translation>
    </message>
    <message>
        <source>Alarm register 3</source>
        <translation>Alarmregister 3</translation>
    </message>
    <message>
        <source>Alarm filter 3</source>
        <translation>Alarmfilter 3</translation>
    </message>
    <message>
        <source>Last gasp test</source>
        <translation>Test last gasp</translation>
    </message>
    <message>
        <source>Logical name</source>
        <translation>Logische naam</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Waarde</translation>
    </message>
    <message>
        <source>Scaler and unit</source>
        <translation>Schaalfactor en eenheid</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Capture time</source>
        <translation>Registratietijdstip</translation>
    </message>
    <message>
        <source>Buffer</source>
        <translation>Buffer</translation>
    </message>
    <message>
        <source>Capture objects</source>
        <translation>Geregistreerde objecten</translation>
    </message>
    <message>
        <source>Capture period</source>
        <translation>Registratieperiode</translation>
    </message>
    <message>
        <source>Sort method</source>
        <translation>Sorteermethode</translation>
    </message>
    <message>
        <source>Sort object</source>
        <translation>Sorteerobject</translation>
    </message>
    <message>
        <source>Entries in use</source>
        <translation>Gebruikte regels</translation>
    </message>
    <message>
        <source>Profile entries</source>
        <translation>Regels van het profiel</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Tijdzone</translation>
    </message>
    <message>
        <source>Daylight saving begins</source>
        <translation>Zomertijd begint</translation>
    </message>
    <message>
        <source>Daylight saving ends</source>
        <translation>Zomertijd eindigt</translation>
    </message>
    <message>
        <source>Daylight saving deviation</source>
        <translation>Afwijking in zomertijd</translation>
    </message>
    <message>
        <source>Daylight saving enabled</source>
        <translation>Zomertijd ingeschakeld</translation>
    </message>
    <message>
        <source>Clock base</source>
        <translation>Klokbron</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>Scripts</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Regels</translation>
    </message>
    <message>
        <source>Object list</source>
        <translation>Objectlijst</translation>
    </message>
    <message>
        <source>Associated partners</source>
        <translation>Geassocieerde partners</translation>
    </message>
    <message>
        <source>Application context name</source>
        <translation>Naam van de applicatiecontext</translation>
    </message>
    <message>
        <source>xDLMS context</source>
        <translation>xDLMS-context</translation>
    </message>
    <message>
        <source>Authentication mechanism name</source>
        <translation>Naam van het authenticatiemechanisme</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheim</translation>
    </message>
    <message>
        <source>Association status</source>
        <translation>Associatiestatus</translation>
    </message>
    <message>
        <source>User list</source>
        <translation>Gebruikerslijst</translation>
    </message>
    <message>
        <source>Current user</source>
        <translation>Huidige gebruiker</translation>
    </message>
    <message>
        <source>Block size</source>
        <translation>Blokgrootte</translation>
    </message>
    <message>
        <source>Transferred blocks</source>
        <translation>Overgedragen blokken</translation>
    </message>
    <message>
        <source>First block not transferred</source>
        <translation>Eerste niet overgedragen blok</translation>
    </message>
    <message>
        <source>Transfer enabled</source>
        <translation>Overdracht ingeschakeld</translation>
    </message>
    <message>
        <source>Transfer status</source>
        <translation>Overdrachtsstatus</translation>
    </message>
    <message>
        <source>Image to activate</source>
        <translation>Te activeren image</translation>
    </message>
    <message>
        <source>Active calendar name</source>
        <translation>Naam van de actieve kalender</translation>
    </message>
    <message>
        <source>Active season profile</source>
        <translation>Actieve seizoensprofielen</translation>
    </message>
    <message>
        <source>Active week profiles</source>
        <translation>Actieve weekprofielen</translation>
    </message>
    <message>
        <source>Active day profiles</source>
        <translation>Actieve dagprofielen</translation>
    </message>
    <message>
        <source>Passive calendar name</source>
        <translation>Naam van de passieve kalender</translation>
    </message>
    <message>
        <source>Passive season profile</source>
        <translation>Passieve seizoensprofielen</translation>
    </message>
    <message>
        <source>Passive week profiles</source>
        <translation>Passieve weekprofielen</translation>
    </message>
    <message>
        <source>Passive day profiles</source>
        <translation>Passieve dagprofielen</translation>
    </message>
    <message>
        <source>Activation time of the passive calendar</source>
        <translation>Activeringstijdstip van de passieve kalender</translation>
    </message>
    <message>
        <source>Executed script</source>
        <translation>Uitgevoerd script</translation>
    </message>
    <message>
        <source>Schedule type</source>
        <translation>Soort schema</translation>
    </message>
    <message>
        <source>Execution times</source>
        <translation>Uitvoeringstijdstippen</translation>
    </message>
    <message>
        <source>Push objects</source>
        <translation>Pushobjecten</translation>
    </message>
    <message>
        <source>Destination and method</source>
        <translation>Bestemming en methode</translation>
    </message>
    <message>
        <source>Communication windows</source>
        <translation>Communicatievensters</translation>
    </message>
    <message>
        <source>Randomisation interval</source>
        <translation>Spreidingsinterval</translation>
    </message>
    <message>
        <source>Number of retries</source>
        <translation>Aantal herhalingen</translation>
    </message>
    <message>
        <source>Delay between retries</source>
        <translation>Wachttijd tussen herhalingen</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>Registration status</source>
        <translation>Registratiestatus</translation>
    </message>
    <message>
        <source>Circuit-switched status</source>
        <translation>Circuitgeschakelde status</translation>
    </message>
    <message>
        <source>Packet-switched status</source>
        <translation>Pakketgeschakelde status</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Cel</translation>
    </message>
    <message>
        <source>Neighbouring cells</source>
        <translation>Buurcellen</translation>
    </message>
    <message>
        <source>Security policy</source>
        <translation>Beveiligingsbeleid</translation>
    </message>
    <message>
        <source>Security suite</source>
        <translation>Security suite</translation>
    </message>
    <message>
        <source>Client system title</source>
        <translation>System title van de client</translation>
    </message>
    <message>
        <source>Server system title</source>
        <translation>System title van de server</translation>
    </message>
    <message>
        <source>M-Bus port</source>
        <translation>M-Bus-poort</translation>
    </message>
    <message>
        <source>Capture definition</source>
        <translation>Registratiedefinitie</translation>
    </message>
    <message>
        <source>Primary address</source>
        <translation>Primair adres</translation>
    </message>
    <message>
        <source>Identification number</source>
        <translation>Identificatienummer</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>Fabrikant</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versie</translation>
    </message>
    <message>
        <source>Device type</source>
        <translation>Apparaattype</translation>
    </message>
    <message>
        <source>Access number</source>
        <translation>Toegangsnummer</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuratie</translation>
    </message>
    <message>
        <source>Encryption key status</source>
        <translation>Status van de encryptiesleutel</translation>
    </message>
    <message>
        <source>Received signal strength</source>
        <translation>Ontvangen signaalsterkte</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanaal</translation>
    </message>
    <message>
        <source>Link status</source>
        <translation>Verbindingsstatus</translation>
    </message>
    <message>
        <source>Broadcast frames</source>
        <translation>Broadcastframes</translation>
    </message>
    <message>
        <source>Transmissions</source>
        <translation>Uitzendingen</translation>
    </message>
    <message>
        <source>Frames with correct checksum</source>
        <translation>Frames met goede controlesom</translation>
    </message>
    <message>
        <source>Frames with wrong checksum</source>
        <translation>Frames met foute controlesom</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Terugzetten</translation>
    </message>
    <message>
        <source>Empty the buffer</source>
        <translation>De buffer leegmaken</translation>
    </message>
    <message>
        <source>Capture now</source>
        <translation>Nu vastleggen</translation>
    </message>
    <message>
        <source>Adjust to the quarter</source>
        <translation>Op het kwartier stellen</translation>
    </message>
    <message>
        <source>Adjust to the measuring period</source>
        <translation>Op de meetperiode stellen</translation>
    </message>
    <message>
        <source>Adjust to the minute</source>
        <translation>Op de minuut stellen</translation>
    </message>
    <message>
        <source>Adjust to the preset time</source>
        <translation>Op de voorgeprogrammeerde tijd stellen</translation>
    </message>
    <message>
        <source>Preset the adjusting time</source>
        <translation>De steltijd voorprogrammeren</translation>
    </message>
    <message>
        <source>Shift the time</source>
        <translation>De tijd verschuiven</translation>
    </message>
    <message>
        <source>Execute a script</source>
        <translation>Een script uitvoeren</translation>
    </message>
    <message>
        <source>Insert a special day</source>
        <translation>Een bijzondere dag invoegen</translation>
    </message>
    <message>
        <source>Delete a special day</source>
        <translation>Een bijzondere dag verwijderen</translation>
    </message>
    <message>
        <source>Reply to HLS authentication</source>
        <translation>De HLS-authenticatie beantwoorden</translation>
    </message>
    <message>
        <source>Change the HLS secret</source>
        <translation>Het HLS-geheim wijzigen</translation>
    </message>
    <message>
        <source>Add an object</source>
        <translation>Een object toevoegen</translation>
    </message>
    <message>
        <source>Remove an object</source>
        <translation>Een object verwijderen</translation>
    </message>
    <message>
        <source>Add a user</source>
        <translation>Een gebruiker toevoegen</translation>
    </message>
    <message>
        <source>Remove a user</source>
        <translation>Een gebruiker verwijderen</translation>
    </message>
    <message>
        <source>Initiate the transfer</source>
        <translation>De overdracht starten</translation>
    </message>
    <message>
        <source>Transfer a block</source>
        <translation>Een blok overdragen</translation>
    </message>
    <message>
        <source>Verify the image</source>
        <translation>De image verifiëren</translation>
    </message>
    <message>
        <source>Activate the image</source>
        <translation>De image activeren</translation>
    </message>
    <message>
        <source>Activate the passive calendar</source>
        <translation>De passieve kalender activeren</translation>
    </message>
    <message>
        <source>Push now</source>
        <translation>Nu pushen</translation>
    </message>
    <message>
        <source>Activate security</source>
        <translation>Beveiliging activeren</translation>
    </message>
    <message>
        <source>Transfer global keys</source>
        <translation>Globale sleutels overdragen</translation>
    </message>
    <message>
        <source>Install the device</source>
        <translation>Het apparaat koppelen</translation>
    </message>
    <message>
        <source>Deinstall the device</source>
        <translation>Het apparaat ontkoppelen</translation>
    </message>
    <message>
        <source>Reset the alarm</source>
        <translation>Het alarm terugzetten</translation>
    </message>
    <message>
        <source>Synchronise the clock</source>
        <translation>De klok synchroniseren</translation>
    </message>
    <message>
        <source>Send data</source>
        <translation>Gegevens versturen</translation>
    </message>
    <message>
        <source>Set the encryption key</source>
        <translation>De encryptiesleutel instellen</translation>
    </message>
    <message>
        <source>Transfer the key</source>
        <translation>De sleutel overdragen</translation>
    </message>
    <message>
        <source>Attribute {index}</source>
        <translation>Attribuut {index}</translation>
    </message>
    <message>
        <source>Method {index}</source>
        <translation>Methode {index}</translation>
    </message>
    <message>
        <source>This attribute holds a password and is never read.</source>
        <translation>Dit attribuut bevat een wachtwoord en wordt nooit gelezen.</translation>
    </message>
    <message>
        <source>{object}, channel {channel}</source>
        <translation>{object}, kanaal {channel}</translation>
    </message>
</context>
<context>
    <name>operations</name>
    <message>
        <source>Read all</source>
        <translation>Alles uitlezen</translation>
    </message>
    <message>
        <source>Read administrative status</source>
        <translation>Administratieve status uitlezen</translation>
    </message>
    <message>
        <source>Read alarms</source>
        <translation>Alarmen uitlezen</translation>
    </message>
    <message>
        <source>Read clock</source>
        <translation>Klok uitlezen</translation>
    </message>
    <message>
        <source>Read configuration object</source>
        <translation>Configuratieobject uitlezen</translation>
    </message>
    <message>
        <source>Read firmware versions</source>
        <translation>Firmwareversies uitlezen</translation>
    </message>
    <message>
        <source>Read load profile</source>
        <translation>Belastingprofiel uitlezen</translation>
    </message>
    <message>
        <source>Read the object list</source>
        <translation>De objectlijst uitlezen</translation>
    </message>
    <message>
        <source>Read the object</source>
        <translation>Het object uitlezen</translation>
    </message>
    <message>
        <source>Read the overview</source>
        <translation>Het overzicht uitlezen</translation>
    </message>
    <message>
        <source>Read push setups</source>
        <translation>Push-instellingen uitlezen</translation>
    </message>
    <message>
        <source>Read alarm filters</source>
        <translation>Alarmfilters uitlezen</translation>
    </message>
    <message>
        <source>Read alarm registers</source>
        <translation>Alarmregisters uitlezen</translation>
    </message>
    <message>
        <source>Read activity calendar</source>
        <translation>Tariefkalender uitlezen</translation>
    </message>
    <message>
        <source>Read special days</source>
        <translation>Bijzondere dagen uitlezen</translation>
    </message>
    <message>
        <source>Read clock configuration</source>
        <translation>Klokinstelling uitlezen</translation>
    </message>
    <message>
        <source>Read values of the load profile</source>
        <translation>Waarden van het belastingprofiel uitlezen</translation>
    </message>
    <message>
        <source>Read the list of objects</source>
        <translation>De lijst met objecten uitlezen</translation>
    </message>
    <message>
        <source>Read randomisation</source>
        <translation>Spreiding uitlezen</translation>
    </message>
    <message>
        <source>Read THD limits</source>
        <translation>THD-grenzen uitlezen</translation>
    </message>
    <message>
        <source>Read all settings</source>
        <translation>Alle instellingen uitlezen</translation>
    </message>
    <message>
        <source>Read attributes</source>
        <translation>Attributen uitlezen</translation>
    </message>
    <message>
        <source>Recover the keys</source>
        <translation>De sleutels herstellen</translation>
    </message>
    <message>
        <source>Read M-Bus devices</source>
        <translation>M-Bus-apparaten uitlezen</translation>
    </message>
    <message>
        <source>Read the radio link of an M-Bus device</source>
        <translation>De radioverbinding van een M-Bus-apparaat uitlezen</translation>
    </message>
    <message>
        <source>Read the key status of an M-Bus device</source>
        <translation>De sleutelstatus van een M-Bus-apparaat uitlezen</translation>
    </message>
    <message>
        <source>Read the key status of an M-Bus channel</source>
        <translation>De sleutelstatus van een M-Bus-kanaal uitlezen</translation>
    </message>
    <message>
        <source>Check the key of an M-Bus device</source>
        <translation>De sleutel van een M-Bus-apparaat controleren</translation>
    </message>
    <message>
        <source>Take the key of an M-Bus device as in use</source>
        <translation>Sleutel van een M-Bus-apparaat aannemen als in gebruik</translation>
    </message>
    <message>
        <source>Give keys out</source>
        <translation>Sleutels afgeven</translation>
    </message>
    <message>
        <source>alarm filters</source>
        <translation>alarmfilters</translation>
    </message>
    <message>
        <source>alarm registers</source>
        <translation>alarmregisters</translation>
    </message>
    <message>
        <source>load profile</source>
        <translation>belastingprofiel</translation>
    </message>
    <message>
        <source>alarm push</source>
        <translation>alarmpush</translation>
    </message>
    <message>
        <source>SMS push</source>
        <translation>sms-push</translation>
    </message>
    <message>
        <source>last gasp push</source>
        <translation>last-gasp-push</translation>
    </message>
    <message>
        <source>last gasp window</source>
        <translation>last-gasp-venster</translation>
    </message>
    <message>
        <source>a message to be sent now</source>
        <translation>een nu te versturen bericht</translation>
    </message>
    <message>
        <source>clock configuration</source>
        <translation>klokinstelling</translation>
    </message>
    <message>
        <source>the time</source>
        <translation>de tijd</translation>
    </message>
    <message>
        <source>configuration object</source>
        <translation>configuratieobject</translation>
    </message>
    <message>
        <source>activity calendar</source>
        <translation>tariefkalender</translation>
    </message>
    <message>
        <source>special days</source>
        <translation>bijzondere dagen</translation>
    </message>
    <message>
        <source>randomisation</source>
        <translation>spreiding</translation>
    </message>
    <message>
        <source>THD limits</source>
        <translation>THD-grenzen</translation>
    </message>
    <message>
        <source>administrative status</source>
        <translation>administratieve status</translation>
    </message>
    <message>
        <source>firmware</source>
        <translation>firmware</translation>
    </message>
    <message>
        <source>new keys</source>
        <translation>nieuwe sleutels</translation>
    </message>
    <message>
        <source>M-Bus user key</source>
        <translation>M-Bus-gebruikerssleutel</translation>
    </message>
    <message>
        <source>M-Bus key</source>
        <translation>M-Bus-sleutel</translation>
    </message>
    <message>
        <source>former M-Bus user key</source>
        <translation>vorige M-Bus-gebruikerssleutel</translation>
    </message>
    <message>
        <source>M-Bus coupling</source>
        <translation>M-Bus-koppeling</translation>
    </message>
    <message>
        <source>M-Bus decoupling</source>
        <translation>M-Bus-ontkoppeling</translation>
    </message>
    <message>
        <source>cleared M-Bus status</source>
        <translation>gewiste M-Bus-status</translation>
    </message>
    <message>
        <source>former settings</source>
        <translation>vorige instellingen</translation>
    </message>
    <message>
        <source>Read events</source>
        <translation>Gebeurtenissen uitlezen</translation>
    </message>
    <message>
        <source>Scan M-Bus channels</source>
        <translation>M-Bus-kanalen scannen</translation>
    </message>
    <message>
        <source>Ask for an M-Bus device</source>
        <translation>Naar een M-Bus-apparaat vragen</translation>
    </message>
    <message>
        <source>Look at the stored keys</source>
        <translation>De opgeslagen sleutels bekijken</translation>
    </message>
</context>
<context>
    <name>overview</name>
    <message>
        <source>Encrypted and authenticated, suite 0</source>
        <translation>Versleuteld en geauthenticeerd, suite 0</translation>
    </message>
    <message>
        <source>Password only, not encrypted</source>
        <translation>Alleen een wachtwoord, niet versleuteld</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Geen</translation>
    </message>
    <message>
        <source>Client {client}, HLS5</source>
        <translation>Client {client}, HLS5</translation>
    </message>
    <message>
        <source>Client {client}, password</source>
        <translation>Client {client}, wachtwoord</translation>
    </message>
    <message>
        <source>Client {client}, without authentication</source>
        <translation>Client {client}, zonder authenticatie</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Geen sleutel</translation>
    </message>
    <message>
        <source>Key not transferred</source>
        <translation>Sleutel niet overgedragen</translation>
    </message>
    <message>
        <source>Key not in E-meter</source>
        <translation>Sleutel niet in E-meter</translation>
    </message>
    <message>
        <source>Waiting for use</source>
        <translation>Wacht op gebruik</translation>
    </message>
    <message>
        <source>Key in use</source>
        <translation>Sleutel in gebruik</translation>
    </message>
</context>
<context>
    <name>palette</name>
    <message>
        <source>Panel</source>
        <translation>Paneel</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Bewerking</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Actie</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Meter</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Object</translation>
    </message>
    <message>
        <source>identifier serial number summary</source>
        <translation>identificatie serienummer overzicht samenvatting</translation>
    </message>
    <message>
        <source>log fraud power failure</source>
        <translation>logboek fraude spanningsuitval</translation>
    </message>
    <message>
        <source>image update version upgrade</source>
        <translation>image bijwerken versie update</translation>
    </message>
    <message>
        <source>time zone summer time daylight saving synchronise</source>
        <translation>tijd tijdzone zomertijd gelijkzetten synchroniseren</translation>
    </message>
    <message>
        <source>tariff season week day switch</source>
        <translation>tarief seizoen week dag schakelmoment</translation>
    </message>
    <message>
        <source>holiday public holidays</source>
        <translation>feestdag feestdagen</translation>
    </message>
    <message>
        <source>filter register notification</source>
        <translation>filter register melding</translation>
    </message>
    <message>
        <source>listen destination host SMS last gasp</source>
        <translation>luisteren bestemming host SMS last gasp</translation>
    </message>
    <message>
        <source>flags GPRS P1 port discover HLS</source>
        <translation>vlaggen GPRS P1 poort HLS</translation>
    </message>
    <message>
        <source>interval period capture values</source>
        <translation>interval periode registratie waarden</translation>
    </message>
    <message>
        <source>in use on off</source>
        <translation>in gebruik aan uit</translation>
    </message>
    <message>
        <source>replace recover export import security check value</source>
        <translation>vervangen herstellen exporteren importeren beveiliging controlewaarde</translation>
    </message>
    <message>
        <source>gas water heat device channel couple decouple user key optical port</source>
        <translation>gas water warmte apparaat kanaal koppelen ontkoppelen gebruikerssleutel optische poort</translation>
    </message>
    <message>
        <source>compare restore template randomisation THD backup</source>
        <translation>vergelijken terugzetten sjabloon randomisatie THD reservekopie</translation>
    </message>
    <message>
        <source>OBIS attribute class raw</source>
        <translation>OBIS attribuut klasse ruw</translation>
    </message>
</context>
<context>
    <name>panels</name>
    <message>
        <source>{generation} meters do not have this.</source>
        <translation>{generation}-meters hebben dit niet.</translation>
    </message>
    <message>
        <source>Activity calendar</source>
        <translation>Tariefkalender</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Which tariff applies when.</source>
        <translation>Welk tarief wanneer geldt.</translation>
    </message>
    <message>
        <source>Read activity calendar</source>
        <translation>Tariefkalender uitlezen</translation>
    </message>
    <message>
        <source>Administrative status</source>
        <translation>Administratieve status</translation>
    </message>
    <message>
        <source>Admin. status</source>
        <translation>Admin. status</translation>
    </message>
    <message>
        <source>Whether the grid operator has this meter in use.</source>
        <translation>Of de netbeheerder deze meter in gebruik heeft.</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarmen</translation>
    </message>
    <message>
        <source>What this meter reports to the head-end.</source>
        <translation>Wat deze meter aan het centrale systeem meldt.</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Klok</translation>
    </message>
    <message>
        <source>The meter&apos;s time, and when summer time begins and ends.</source>
        <translation>De tijd van de meter, en wanneer de zomertijd begint en eindigt.</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuratie</translation>
    </message>
    <message>
        <source>Named switches of this meter; what you do not change is left alone.</source>
        <translation>Benoemde schakelaars van deze meter; wat u niet wijzigt, blijft zoals het is.</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>The versions that run in this meter.</source>
        <translation>De versies die in deze meter draaien.</translation>
    </message>
    <message>
        <source>Load profile</source>
        <translation>Belastingprofiel</translation>
    </message>
    <message>
        <source>What this meter captures by itself, and how often.</source>
        <translation>Wat deze meter vanzelf vastlegt, en hoe vaak.</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objecten</translation>
    </message>
    <message>
        <source>What the meter itself says it has.</source>
        <translation>Wat de meter zelf zegt te hebben.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Overzicht</translation>
    </message>
    <message>
        <source>Which meter this is and how it is reached.</source>
        <translation>Welke meter dit is en hoe hij wordt bereikt.</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Push</translation>
    </message>
    <message>
        <source>Where this meter reports to by itself, and what it says.</source>
        <translation>Waarheen deze meter vanzelf meldt, en wat.</translation>
    </message>
    <message>
        <source>Special days</source>
        <translation>Bijzondere dagen</translation>
    </message>
    <message>
        <source>Dates with a day profile of their own, such as holidays.</source>
        <translation>Datums met een eigen dagprofiel, zoals feestdagen.</translation>
    </message>
    <message>
        <source>Read special days</source>
        <translation>Bijzondere dagen uitlezen</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Gebeurtenissen</translation>
    </message>
    <message>
        <source>What happened on this meter, newest first.</source>
        <translation>Wat er op deze meter is gebeurd, nieuwste eerst.</translation>
    </message>
    <message>
        <source>M-Bus</source>
        <translation>M-Bus</translation>
    </message>
    <message>
        <source>Gas, water and heat meters on this E-meter.</source>
        <translation>Gas-, water- en warmtemeters aan deze E-meter.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Sleutels</translation>
    </message>
    <message>
        <source>Kept on this computer; never shown, only their check values.</source>
        <translation>Op deze computer bewaard; nooit getoond, alleen hun controlewaarden.</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>Snapshots</translation>
    </message>
    <message>
        <source>All settings of a meter in a file: compare them, put them back.</source>
        <translation>Alle instellingen van een meter in een bestand: vergelijken, terugzetten.</translation>
    </message>
</context>
<context>
    <name>print</name>
    <message>
        <source>{name}, tariffs of {year}</source>
        <translation>{name}, tarieven van {year}</translation>
    </message>
    <message>
        <source>special day (ring)</source>
        <translation>bijzondere dag (ring)</translation>
    </message>
    <message>
        <source>a season starts (line)</source>
        <translation>een seizoen begint (lijn)</translation>
    </message>
    <message>
        <source>S{name}</source>
        <translation>S{name}</translation>
    </message>
    <message>
        <source>Special days: {dates}</source>
        <translation>Bijzondere dagen: {dates}</translation>
    </message>
    <message>
        <source>smconfig, {time}</source>
        <translation>smconfig, {time}</translation>
    </message>
</context>
<context>
    <name>problems</name>
    <message>
        <source>Nothing that could change the meter was sent: it is as it was.</source>
        <translation>Er is niets verstuurd dat de meter kan wijzigen: hij is zoals hij was.</translation>
    </message>
    <message>
        <source>Nothing of that answer was used.</source>
        <translation>Van dat antwoord is niets gebruikt.</translation>
    </message>
    <message>
        <source>Try again; if it stays, send the report to support.</source>
        <translation>Probeer het opnieuw; blijft het, stuur dan het rapport naar support.</translation>
    </message>
    <message>
        <source>Compare the check values of the keys with the delivery sheet, then try again.</source>
        <translation>Vergelijk de controlewaarden van de sleutels met het afleverdocument en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>What to do follows from the result that the meter gave; if it stays, send the report to support.</source>
        <translation>Wat te doen is, volgt uit het resultaat dat de meter gaf; blijft het zo, stuur het rapport dan naar support.</translation>
    </message>
    <message>
        <source>A change was sent and no answer came: the meter holds the old or the new value. Read it again to see.</source>
        <translation>Een wijziging is verstuurd en er kwam geen antwoord: de meter heeft de oude of de nieuwe waarde. Lees hem opnieuw om dat te zien.</translation>
    </message>
    <message>
        <source>The change was sent; the meter was read again and holds the old value.</source>
        <translation>De wijziging is verstuurd; de meter is opnieuw gelezen en heeft de oude waarde.</translation>
    </message>
    <message>
        <source>The meter has taken the change; afterwards it could not be asked whether it holds.</source>
        <translation>De meter heeft de wijziging aangenomen; daarna kon hem niet worden gevraagd of zij geldt.</translation>
    </message>
    <message>
        <source>The change is on the meter, and was proved afterwards.</source>
        <translation>De wijziging staat op de meter, en is daarna bewezen.</translation>
    </message>
    <message>
        <source>Part of the change is on the meter; the history says which part.</source>
        <translation>Een deel van de wijziging staat op de meter; de historie zegt welk deel.</translation>
    </message>
    <message>
        <source>The answer is not authentic</source>
        <translation>Het antwoord is niet authentiek</translation>
    </message>
    <message>
        <source>Check the link to the meter; an answer like this is never normal. Send the report to support.</source>
        <translation>Controleer de verbinding met de meter; een antwoord als dit is nooit normaal. Stuur het rapport naar support.</translation>
    </message>
    <message>
        <source>The connection was refused</source>
        <translation>De verbinding is geweigerd</translation>
    </message>
    <message>
        <source>{endpoint} answered, but accepts no connection.</source>
        <translation>{endpoint} antwoordde, maar accepteert geen verbinding.</translation>
    </message>
    <message>
        <source>Check the port number, and that no other program is connected to this meter.</source>
        <translation>Controleer het poortnummer, en dat geen ander programma met deze meter is verbonden.</translation>
    </message>
    <message>
        <source>Nothing answers at this address</source>
        <translation>Er antwoordt niets op dit adres</translation>
    </message>
    <message>
        <source>{endpoint} did not answer within {seconds} s.</source>
        <translation>{endpoint} antwoordde niet binnen {seconds} s.</translation>
    </message>
    <message>
        <source>Check the address, the network or VPN, and whether the meter has power and coverage.</source>
        <translation>Controleer het adres, het netwerk of de VPN, en of de meter spanning en dekking heeft.</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Geen verbinding</translation>
    </message>
    <message>
        <source>{endpoint} cannot be reached: {reason}.</source>
        <translation>{endpoint} is niet bereikbaar: {reason}.</translation>
    </message>
    <message>
        <source>Check the address and the network.</source>
        <translation>Controleer het adres en het netwerk.</translation>
    </message>
    <message>
        <source>No answer from the meter</source>
        <translation>Geen antwoord van de meter</translation>
    </message>
    <message>
        <source>The meter did not answer within {seconds} s.</source>
        <translation>De meter antwoordde niet binnen {seconds} s.</translation>
    </message>
    <message>
        <source>Check the link and the client and server address, and try again.</source>
        <translation>Controleer de lijn en het client- en serveradres, en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>Only another address answers</source>
        <translation>Alleen een ander adres antwoordt</translation>
    </message>
    <message>
        <source>Frames came, but from another pair of addresses ({found}) than asked.</source>
        <translation>Er kwamen frames, maar van een ander adrespaar ({found}) dan gevraagd.</translation>
    </message>
    <message>
        <source>Correct the client and server address of this meter.</source>
        <translation>Verbeter het client- en serveradres van deze meter.</translation>
    </message>
    <message>
        <source>The meter closed the connection</source>
        <translation>De meter heeft de verbinding gesloten</translation>
    </message>
    <message>
        <source>The connection ended before the answer was complete.</source>
        <translation>De verbinding eindigde voordat het antwoord volledig was.</translation>
    </message>
    <message>
        <source>The link was closed</source>
        <translation>De verbinding is verbroken</translation>
    </message>
    <message>
        <source>You closed the link before the meter had answered.</source>
        <translation>U verbrak de verbinding voordat de meter had geantwoord.</translation>
    </message>
    <message>
        <source>Connect again.</source>
        <translation>Verbind opnieuw.</translation>
    </message>
    <message>
        <source>Only our own echo comes back</source>
        <translation>Alleen onze eigen echo komt terug</translation>
    </message>
    <message>
        <source>What was sent came back, and the meter said nothing.</source>
        <translation>Wat verstuurd is kwam terug, en de meter zei niets.</translation>
    </message>
    <message>
        <source>Put the optical head on the meter, the right way up, and try again.</source>
        <translation>Zet de optische kop rechtop op de meter en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The answer is unreadable</source>
        <translation>Het antwoord is onleesbaar</translation>
    </message>
    <message>
        <source>{count} bytes came, and no whole frame among them.</source>
        <translation>Er kwamen {count} bytes, en daaronder geen heel frame.</translation>
    </message>
    <message>
        <source>Check the baud rate, and whether this meter starts with mode E.</source>
        <translation>Controleer de baudrate, en of deze meter met modus E begint.</translation>
    </message>
    <message>
        <source>The meter refuses the data link</source>
        <translation>De meter weigert de datalink</translation>
    </message>
    <message>
        <source>The meter answered the connection request (SNRM) with a refusal.</source>
        <translation>De meter beantwoordde het verbindingsverzoek (SNRM) met een weigering.</translation>
    </message>
    <message>
        <source>Check the client and server address; another program may hold the link. Wait a little, try again.</source>
        <translation>Controleer het client- en serveradres; een ander programma kan de lijn bezet houden. Wacht even en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The meter has ended the data link</source>
        <translation>De meter heeft de datalink beëindigd</translation>
    </message>
    <message>
        <source>The meter is in disconnected mode: it waited too long, or was reset.</source>
        <translation>De meter is in de toestand ‘disconnected’: hij wachtte te lang, of is opnieuw gestart.</translation>
    </message>
    <message>
        <source>The meter rejects a frame</source>
        <translation>De meter verwerpt een frame</translation>
    </message>
    <message>
        <source>The meter rejects a frame of ours: {reason}.</source>
        <translation>De meter verwerpt een frame van ons: {reason}.</translation>
    </message>
    <message>
        <source>The data link cannot be agreed</source>
        <translation>De datalink kan niet worden afgesproken</translation>
    </message>
    <message>
        <source>The sizes and windows in the meter&apos;s answer (UA) make no sense.</source>
        <translation>De groottes en vensters in het antwoord van de meter (UA) kloppen niet.</translation>
    </message>
    <message>
        <source>The answer cannot be understood</source>
        <translation>Het antwoord is niet te begrijpen</translation>
    </message>
    <message>
        <source>The answer begins with {found} instead of E6 E7 00.</source>
        <translation>Het antwoord begint met {found} in plaats van E6 E7 00.</translation>
    </message>
    <message>
        <source>The meter does not sign on</source>
        <translation>De meter meldt zich niet aan</translation>
    </message>
    <message>
        <source>The sign-on at 300 baud (mode E) was sent {times} times; nothing came.</source>
        <translation>De aanmelding op 300 baud (modus E) is {times} keer verstuurd; er kwam niets.</translation>
    </message>
    <message>
        <source>Check the optical head; this meter may start with HDLC at once.</source>
        <translation>Controleer de optische kop; deze meter begint misschien meteen met HDLC.</translation>
    </message>
    <message>
        <source>The sign-on is unreadable</source>
        <translation>De aanmelding is onleesbaar</translation>
    </message>
    <message>
        <source>{count} bytes came at 300 baud, and no identification among them.</source>
        <translation>Er kwamen {count} bytes op 300 baud, en daaronder geen identificatie.</translation>
    </message>
    <message>
        <source>The meter refuses mode E</source>
        <translation>De meter weigert modus E</translation>
    </message>
    <message>
        <source>The meter signed on as {identification} and did not change to HDLC: {reason}.</source>
        <translation>De meter meldde zich als {identification} en ging niet over op HDLC: {reason}.</translation>
    </message>
    <message>
        <source>Try HDLC without mode E, or a lower baud limit.</source>
        <translation>Probeer HDLC zonder modus E, of een lagere grens voor de baudrate.</translation>
    </message>
    <message>
        <source>The speed cannot be changed here</source>
        <translation>De snelheid kan hier niet worden gewijzigd</translation>
    </message>
    <message>
        <source>{endpoint} is no serial port, so it cannot be set to {baud} baud.</source>
        <translation>{endpoint} is geen seriële poort en kan dus niet op {baud} baud worden gezet.</translation>
    </message>
    <message>
        <source>Use mode E on a serial port only; set the speed in the serial server.</source>
        <translation>Gebruik modus E alleen op een seriële poort; stel de snelheid in op de seriële server.</translation>
    </message>
    <message>
        <source>The port is in use</source>
        <translation>De poort is in gebruik</translation>
    </message>
    <message>
        <source>Another program has {port} open.</source>
        <translation>Een ander programma heeft {port} open.</translation>
    </message>
    <message>
        <source>Close the other program, then try again.</source>
        <translation>Sluit het andere programma en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>There is no such port</source>
        <translation>Zo&apos;n poort is er niet</translation>
    </message>
    <message>
        <source>This computer has no port {port} now.</source>
        <translation>Deze computer heeft nu geen poort {port}.</translation>
    </message>
    <message>
        <source>Plug the adapter in, or choose another port.</source>
        <translation>Steek de adapter in, of kies een andere poort.</translation>
    </message>
    <message>
        <source>The port may not be opened</source>
        <translation>De poort mag niet worden geopend</translation>
    </message>
    <message>
        <source>The system does not let you open {port}.</source>
        <translation>Het systeem laat u {port} niet openen.</translation>
    </message>
    <message>
        <source>On Linux, become a member of the group dialout, log out and in again; then try again.</source>
        <translation>Word op Linux lid van de groep dialout en meld u opnieuw aan bij het systeem; probeer het dan opnieuw.</translation>
    </message>
    <message>
        <source>The port cannot be used</source>
        <translation>De poort is niet bruikbaar</translation>
    </message>
    <message>
        <source>{port} cannot be opened: {reason}.</source>
        <translation>{port} kan niet worden geopend: {reason}.</translation>
    </message>
    <message>
        <source>Check the adapter and its driver; plug it out and in again.</source>
        <translation>Controleer de adapter en het stuurprogramma; steek hem opnieuw in.</translation>
    </message>
    <message>
        <source>The port is gone</source>
        <translation>De poort is verdwenen</translation>
    </message>
    <message>
        <source>{port} was unplugged or stopped working.</source>
        <translation>{port} is losgenomen of werkt niet meer.</translation>
    </message>
    <message>
        <source>Plug the adapter in again and connect again.</source>
        <translation>Steek de adapter opnieuw in en verbind opnieuw.</translation>
    </message>
    <message>
        <source>The port takes no bytes</source>
        <translation>De poort neemt geen bytes aan</translation>
    </message>
    <message>
        <source>{port} did not take what was to be sent.</source>
        <translation>{port} nam niet aan wat verstuurd moest worden.</translation>
    </message>
    <message>
        <source>Check the adapter; plug it out and in again.</source>
        <translation>Controleer de adapter; steek hem opnieuw in.</translation>
    </message>
    <message>
        <source>The meter sent bytes that break the rules of DLMS.</source>
        <translation>De meter stuurde bytes die niet aan de regels van DLMS voldoen.</translation>
    </message>
    <message>
        <source>This is no DLMS connection</source>
        <translation>Dit is geen DLMS-verbinding</translation>
    </message>
    <message>
        <source>The bytes that came are no DLMS wrapper: another service listens at this address, or HDLC is used.</source>
        <translation>De ontvangen bytes zijn geen DLMS-wrapper: een andere dienst luistert op dit adres, of er wordt HDLC gebruikt.</translation>
    </message>
    <message>
        <source>Check the port and the framing.</source>
        <translation>Controleer de poort en de framing.</translation>
    </message>
    <message>
        <source>The answer is too long</source>
        <translation>Het antwoord is te lang</translation>
    </message>
    <message>
        <source>The answer is longer than the limit of {limit} bytes.</source>
        <translation>Het antwoord is langer dan de grens van {limit} bytes.</translation>
    </message>
    <message>
        <source>The answer belongs to another question</source>
        <translation>Het antwoord hoort bij een andere vraag</translation>
    </message>
    <message>
        <source>Asked for {wanted}, the meter answered {found}.</source>
        <translation>Gevraagd naar {wanted} antwoordde de meter met {found}.</translation>
    </message>
    <message>
        <source>The answer carries number {found}, the question had {wanted}.</source>
        <translation>Het antwoord draagt nummer {found}, de vraag had {wanted}.</translation>
    </message>
    <message>
        <source>The blocks are out of order</source>
        <translation>De blokken staan niet op volgorde</translation>
    </message>
    <message>
        <source>Block {found} came where block {wanted} was due.</source>
        <translation>Blok {found} kwam waar blok {wanted} had moeten komen.</translation>
    </message>
    <message>
        <source>The answer is incomplete</source>
        <translation>Het antwoord is onvolledig</translation>
    </message>
    <message>
        <source>{wanted} values were asked for, {found} came.</source>
        <translation>Er zijn {wanted} waarden gevraagd, {found} kwamen.</translation>
    </message>
    <message>
        <source>The value has another form than expected</source>
        <translation>De waarde heeft een andere vorm dan verwacht</translation>
    </message>
    <message>
        <source>{target} holds a value that this program cannot explain: {reason}.</source>
        <translation>{target} bevat een waarde die dit programma niet kan uitleggen: {reason}.</translation>
    </message>
    <message>
        <source>Check the generation of this meter; an expert can look at the raw value.</source>
        <translation>Controleer de generatie van deze meter; een deskundige kan naar de ruwe waarde kijken.</translation>
    </message>
    <message>
        <source>The system title is {found}; {wanted} was expected.</source>
        <translation>De systeemtitel is {found}; {wanted} werd verwacht.</translation>
    </message>
    <message>
        <source>If the meter was exchanged, it is a new one to this program; otherwise check the address.</source>
        <translation>Is de meter verwisseld, dan is het voor dit programma een nieuwe; controleer anders het adres.</translation>
    </message>
    <message>
        <source>Connect again: the counter is then read anew; where it cannot be read, accept a higher one.</source>
        <translation>Verbind opnieuw: de teller wordt dan opnieuw gelezen; kan hij niet worden gelezen, aanvaard dan een hogere.</translation>
    </message>
    <message>
        <source>If another program worked on this meter, accept the counter {proposed}; otherwise find out why.</source>
        <translation>Heeft een ander programma aan deze meter gewerkt, aanvaard dan de teller {proposed}; zoek anders uit waarom.</translation>
    </message>
    <message>
        <source>Try again, or accept a counter that you know from elsewhere.</source>
        <translation>Probeer het opnieuw, of aanvaard een teller die u van elders kent.</translation>
    </message>
    <message>
        <source>Check the generation of this meter.</source>
        <translation>Controleer de generatie van deze meter.</translation>
    </message>
    <message>
        <source>Nothing was sent: {reason}</source>
        <translation>Er is niets verstuurd: {reason}</translation>
    </message>
    <message>
        <source>The meter at this address is {found}; {wanted} was meant.</source>
        <translation>De meter op dit adres is {found}; {wanted} was bedoeld.</translation>
    </message>
    <message>
        <source>Check the address, or name the meter that answers.</source>
        <translation>Controleer het adres, of noem de meter die antwoordt.</translation>
    </message>
    <message>
        <source>Choose the generation of this meter.</source>
        <translation>Kies de generatie van deze meter.</translation>
    </message>
    <message>
        <source>The public key of the recipient cannot be used. {reason}</source>
        <translation>De publieke sleutel van de ontvanger is niet bruikbaar. {reason}</translation>
    </message>
    <message>
        <source>Choose HLS5, or LLS with ciphering.</source>
        <translation>Kies HLS5, of LLS met versleuteling.</translation>
    </message>
    <message>
        <source>Choose the file, and for an E-meter its identifier.</source>
        <translation>Kies het bestand, en voor een E-meter de aanduiding ervan.</translation>
    </message>
    <message>
        <source>{file}: {reason}</source>
        <translation>{file}: {reason}</translation>
    </message>
    <message>
        <source>Find out who is updating this meter. If it may be given up, say so.</source>
        <translation>Zoek uit wie deze meter bijwerkt. Mag dat worden opgegeven, zeg het dan.</translation>
    </message>
    <message>
        <source>The value was read; nothing was changed.</source>
        <translation>De waarde is gelezen; er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>Wait half a minute, so that the meter forgets the old association, and connect again; if it stays, check the addresses and the framing.</source>
        <translation>Wacht een halve minuut, zodat de meter de oude associatie vergeet, en verbind opnieuw; blijft het zo, controleer dan de adressen en de framing.</translation>
    </message>
    <message>
        <source>Check the optical head; this meter may start with HDLC at once. After a talk that was cut off, wait for the meter&apos;s inactivity time-out (mostly two minutes), then try again.</source>
        <translation>Controleer de optische kop; deze meter begint misschien meteen met HDLC. Wacht na een afgebroken gesprek tot de inactiviteitstijd van de meter om is (meestal twee minuten) en probeer het dan opnieuw.</translation>
    </message>
    <message>
        <source>A check of the protected answer failed.</source>
        <translation>Een controle van het beveiligde antwoord mislukte.</translation>
    </message>
    <message>
        <source>The answer came unprotected although this association is encrypted.</source>
        <translation>Het antwoord kwam onbeveiligd terwijl deze associatie versleuteld is.</translation>
    </message>
    <message>
        <source>The answer is protected in another way ({found}) than agreed ({wanted}).</source>
        <translation>Het antwoord is anders beveiligd ({found}) dan afgesproken ({wanted}).</translation>
    </message>
    <message>
        <source>The answer has counter {found}, which is not above {last}: it is an old answer sent again.</source>
        <translation>Het antwoord heeft teller {found}, en die ligt niet boven {last}: het is een oud antwoord dat opnieuw is gestuurd.</translation>
    </message>
    <message>
        <source>The authentication tag of the answer does not fit: another key, or the answer was changed on the way.</source>
        <translation>Het authenticatielabel van het antwoord klopt niet: een andere sleutel, of het antwoord is onderweg veranderd.</translation>
    </message>
    <message>
        <source>The protected answer is cut short or too long.</source>
        <translation>Het beveiligde antwoord is afgekapt of te lang.</translation>
    </message>
    <message>
        <source>Security suite {suite} is not supported</source>
        <translation>Security suite {suite} wordt niet ondersteund</translation>
    </message>
    <message>
        <source>The meter asks for security suite {suite}; this program speaks suite 0 (AES-GCM-128).</source>
        <translation>De meter vraagt om security suite {suite}; dit programma spreekt suite 0 (AES-GCM-128).</translation>
    </message>
    <message>
        <source>Use a client of this meter that is set to suite 0.</source>
        <translation>Gebruik een client van deze meter die op suite 0 staat.</translation>
    </message>
    <message>
        <source>The meter gave no system title of 8 bytes.</source>
        <translation>De meter gaf geen system title van 8 bytes.</translation>
    </message>
    <message>
        <source>The meter answered with the system title of this program: its own message came back.</source>
        <translation>De meter antwoordde met de system title van dit programma: zijn eigen bericht kwam terug.</translation>
    </message>
    <message>
        <source>This may be another meter</source>
        <translation>Dit is misschien een andere meter</translation>
    </message>
    <message>
        <source>The meter answered with weaker security</source>
        <translation>De meter antwoordde met zwakkere beveiliging</translation>
    </message>
    <message>
        <source>The answer to the association request has {what}, other than asked.</source>
        <translation>Het antwoord op het associatieverzoek heeft {what}, anders dan gevraagd.</translation>
    </message>
    <message>
        <source>The meter skipped the authentication</source>
        <translation>De meter sloeg de authenticatie over</translation>
    </message>
    <message>
        <source>The meter accepted the association without the second step of high-level security.</source>
        <translation>De meter aanvaardde de associatie zonder de tweede stap van high-level security.</translation>
    </message>
    <message>
        <source>The challenge of the meter has {found} bytes; 8 to 64 are allowed.</source>
        <translation>De uitdaging van de meter heeft {found} bytes; 8 tot en met 64 is toegestaan.</translation>
    </message>
    <message>
        <source>The meter sent our own challenge back.</source>
        <translation>De meter stuurde onze eigen uitdaging terug.</translation>
    </message>
    <message>
        <source>The meter refuses our proof</source>
        <translation>De meter weigert ons bewijs</translation>
    </message>
    <message>
        <source>The answer to the challenge was refused: the authentication key or encryption key is another one.</source>
        <translation>Het antwoord op de uitdaging is geweigerd: de authenticatie- of encryptiesleutel is een andere.</translation>
    </message>
    <message>
        <source>The meter could not prove that it knows the key</source>
        <translation>De meter kon niet bewijzen dat hij de sleutel kent</translation>
    </message>
    <message>
        <source>The proof of the meter does not fit our challenge and authentication key.</source>
        <translation>Het bewijs van de meter past niet bij onze uitdaging en authenticatiesleutel.</translation>
    </message>
    <message>
        <source>The meter answered with services nobody asked for</source>
        <translation>De meter antwoordde met diensten waar niemand om vroeg</translation>
    </message>
    <message>
        <source>The agreed services or sizes are outside of what was proposed.</source>
        <translation>De afgesproken diensten of groottes vallen buiten het voorstel.</translation>
    </message>
    <message>
        <source>The meter refuses the association</source>
        <translation>De meter weigert de associatie</translation>
    </message>
    <message>
        <source>The meter refused: {reason}.</source>
        <translation>De meter weigerde: {reason}.</translation>
    </message>
    <message>
        <source>Check client address, security level, password and keys of this meter.</source>
        <translation>Controleer clientadres, beveiligingsniveau, wachtwoord en sleutels van deze meter.</translation>
    </message>
    <message>
        <source>The meter cannot decrypt our request</source>
        <translation>De meter kan ons verzoek niet ontsleutelen</translation>
    </message>
    <message>
        <source>The meter reports a deciphering error: the encryption or authentication key is another one.</source>
        <translation>De meter meldt een ontsleutelfout: de encryptie- of authenticatiesleutel is een andere.</translation>
    </message>
    <message>
        <source>The meter refuses our frame counter</source>
        <translation>De meter weigert onze frameteller</translation>
    </message>
    <message>
        <source>The meter expects a higher invocation counter than the one that was sent.</source>
        <translation>De meter verwacht een hogere invocation counter dan die is verstuurd.</translation>
    </message>
    <message>
        <source>The frame counter of the meter jumped</source>
        <translation>De frameteller van de meter is versprongen</translation>
    </message>
    <message>
        <source>The meter reports counter {proposed}; this computer last used {stored}. The report is not protected.</source>
        <translation>De meter meldt teller {proposed}; deze computer gebruikte het laatst {stored}. Die melding is niet beveiligd.</translation>
    </message>
    <message>
        <source>The frame counter is used up</source>
        <translation>De frameteller is opgebruikt</translation>
    </message>
    <message>
        <source>The invocation counter has reached its limit.</source>
        <translation>De invocation counter heeft zijn grens bereikt.</translation>
    </message>
    <message>
        <source>Replace the encryption key of this meter first; the counter then starts again.</source>
        <translation>Vervang eerst de encryptiesleutel van deze meter; de teller begint dan opnieuw.</translation>
    </message>
    <message>
        <source>The frame counter cannot be read</source>
        <translation>De frameteller kan niet worden gelezen</translation>
    </message>
    <message>
        <source>The public client did not give the invocation counter: {reason}</source>
        <translation>De publieke client gaf de invocation counter niet: {reason}</translation>
    </message>
    <message>
        <source>The meter does not take this request</source>
        <translation>De meter neemt dit verzoek niet aan</translation>
    </message>
    <message>
        <source>The meter answered with an exception (state {state}, service {service}).</source>
        <translation>De meter antwoordde met een exception (state {state}, service {service}).</translation>
    </message>
    <message>
        <source>Connect again; if it stays, this meter lacks the service.</source>
        <translation>Verbind opnieuw; blijft het, dan kent deze meter de dienst niet.</translation>
    </message>
    <message>
        <source>That answer is not protected, so it proves nothing; what was read before is still true.</source>
        <translation>Dat antwoord is niet beveiligd en bewijst dus niets; wat eerder is gelezen, geldt nog.</translation>
    </message>
    <message>
        <source>The meter refuses reading</source>
        <translation>De meter weigert het lezen</translation>
    </message>
    <message>
        <source>{target}: {reason}.</source>
        <translation>{target}: {reason}.</translation>
    </message>
    <message>
        <source>The meter refuses writing</source>
        <translation>De meter weigert het schrijven</translation>
    </message>
    <message>
        <source>The meter refuses this action</source>
        <translation>De meter weigert deze actie</translation>
    </message>
    <message>
        <source>This meter has no such setting</source>
        <translation>Deze meter heeft zo&apos;n instelling niet</translation>
    </message>
    <message>
        <source>{what} does not exist in {generation}.</source>
        <translation>{what} bestaat niet in {generation}.</translation>
    </message>
    <message>
        <source>This port cannot be had</source>
        <translation>Deze poort is niet te krijgen</translation>
    </message>
    <message>
        <source>Listening on {endpoint} failed: {reason}.</source>
        <translation>Luisteren op {endpoint} mislukte: {reason}.</translation>
    </message>
    <message>
        <source>Choose another port: some are in use, and those below 1024 need more rights.</source>
        <translation>Kies een andere poort: sommige zijn in gebruik, en die onder 1024 vragen meer rechten.</translation>
    </message>
    <message>
        <source>No meter was touched.</source>
        <translation>Er is geen meter aangeraakt.</translation>
    </message>
    <message>
        <source>This cannot be asked of this meter</source>
        <translation>Dit kan niet van deze meter worden gevraagd</translation>
    </message>
    <message>
        <source>Correct the request.</source>
        <translation>Verbeter het verzoek.</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Alleen lezen</translation>
    </message>
    <message>
        <source>The read-only switch is on, so nothing was sent.</source>
        <translation>De schakelaar ‘Alleen lezen’ staat aan, dus er is niets verstuurd.</translation>
    </message>
    <message>
        <source>Switch read-only off to write to this meter.</source>
        <translation>Zet ‘Alleen lezen’ uit om naar deze meter te schrijven.</translation>
    </message>
    <message>
        <source>This time has passed</source>
        <translation>Dit tijdstip is voorbij</translation>
    </message>
    <message>
        <source>On the meter&apos;s clock {time} has passed, so nothing was sent.</source>
        <translation>Op de klok van de meter is {time} voorbij, dus er is niets verstuurd.</translation>
    </message>
    <message>
        <source>Choose a later time, or activate at once.</source>
        <translation>Kies een later tijdstip, of activeer meteen.</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Niet bevestigd</translation>
    </message>
    <message>
        <source>This change is dangerous, and the last four characters of the identifier were not given rightly.</source>
        <translation>Deze wijziging is gevaarlijk, en de laatste vier tekens van de identificatie zijn niet goed opgegeven.</translation>
    </message>
    <message>
        <source>Give the last four characters of the identifier of meter {meter}.</source>
        <translation>Geef de laatste vier tekens van de identificatie van meter {meter}.</translation>
    </message>
    <message>
        <source>This is another meter</source>
        <translation>Dit is een andere meter</translation>
    </message>
    <message>
        <source>Stopped, so that the meter does not lock itself</source>
        <translation>Gestopt, zodat de meter zichzelf niet blokkeert</translation>
    </message>
    <message>
        <source>The authentication failed {times} times in a row on this meter.</source>
        <translation>De authenticatie op deze meter is {times} keer achter elkaar mislukt.</translation>
    </message>
    <message>
        <source>Check the keys first; then allow another try.</source>
        <translation>Controleer eerst de sleutels; sta dan nog een poging toe.</translation>
    </message>
    <message>
        <source>A key is missing</source>
        <translation>Er ontbreekt een sleutel</translation>
    </message>
    <message>
        <source>This meter needs {what}, which is not known here.</source>
        <translation>Deze meter heeft {what} nodig, en dat is hier niet bekend.</translation>
    </message>
    <message>
        <source>Enter or import the keys of this meter.</source>
        <translation>Voer de sleutels van deze meter in of importeer ze.</translation>
    </message>
    <message>
        <source>The lock on this meter ran out</source>
        <translation>Het slot op deze meter is verlopen</translation>
    </message>
    <message>
        <source>This computer was away too long; another program may work on the meter now.</source>
        <translation>Deze computer was te lang weg; een ander programma werkt nu misschien op de meter.</translation>
    </message>
    <message>
        <source>Connect again and review the change once more.</source>
        <translation>Verbind opnieuw en controleer de wijziging nog een keer.</translation>
    </message>
    <message>
        <source>The generation is not recognised</source>
        <translation>De generatie wordt niet herkend</translation>
    </message>
    <message>
        <source>The objects of this meter fit more than one generation: {candidates}.</source>
        <translation>De objecten van deze meter passen bij meer dan één generatie: {candidates}.</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Niets om ongedaan te maken</translation>
    </message>
    <message>
        <source>This run changed no setting that can be put back.</source>
        <translation>Deze uitvoering wijzigde geen instelling die kan worden teruggezet.</translation>
    </message>
    <message>
        <source>Choose a run that wrote settings.</source>
        <translation>Kies een uitvoering die instellingen schreef.</translation>
    </message>
    <message>
        <source>No such M-Bus device here</source>
        <translation>Zo&apos;n M-Bus-apparaat is hier niet</translation>
    </message>
    <message>
        <source>On none of the four channels stands a device with the identifier {device}.</source>
        <translation>Op geen van de vier kanalen staat een apparaat met de identificatie {device}.</translation>
    </message>
    <message>
        <source>Scan the channels, and compare the identifier with the label of the device.</source>
        <translation>Scan de kanalen, en vergelijk de identificatie met het etiket van het apparaat.</translation>
    </message>
    <message>
        <source>The M-Bus device is there twice</source>
        <translation>Het M-Bus-apparaat is er twee keer</translation>
    </message>
    <message>
        <source>The identifier {device} stands on channels {channels}.</source>
        <translation>De identificatie {device} staat op de kanalen {channels}.</translation>
    </message>
    <message>
        <source>Scan the channels, decouple the wrong one, or name the channel instead.</source>
        <translation>Scan de kanalen, ontkoppel de verkeerde, of noem in plaats daarvan het kanaal.</translation>
    </message>
    <message>
        <source>The device is on another channel</source>
        <translation>Het apparaat zit op een ander kanaal</translation>
    </message>
    <message>
        <source>{device} is coupled to channel {channel} already.</source>
        <translation>{device} is al gekoppeld aan kanaal {channel}.</translation>
    </message>
    <message>
        <source>Decouple it there first.</source>
        <translation>Ontkoppel het daar eerst.</translation>
    </message>
    <message>
        <source>The channel is taken</source>
        <translation>Het kanaal is bezet</translation>
    </message>
    <message>
        <source>On channel {channel} stands {device}.</source>
        <translation>Op kanaal {channel} staat {device}.</translation>
    </message>
    <message>
        <source>Choose a free channel, or decouple the device on this one first.</source>
        <translation>Kies een vrij kanaal, of ontkoppel eerst het apparaat op dit kanaal.</translation>
    </message>
    <message>
        <source>Another M-Bus device stands there now</source>
        <translation>Er staat nu een ander M-Bus-apparaat</translation>
    </message>
    <message>
        <source>On channel {channel} stands {found}, and {wanted} was meant. No key was sent.</source>
        <translation>Op kanaal {channel} staat {found}, en {wanted} was bedoeld. Er is geen sleutel gestuurd.</translation>
    </message>
    <message>
        <source>Scan the channels, and give the keys of the device that is there now.</source>
        <translation>Scan de kanalen, en geef de sleutels op van het apparaat dat er nu staat.</translation>
    </message>
    <message>
        <source>The default key is missing</source>
        <translation>De standaardsleutel ontbreekt</translation>
    </message>
    <message>
        <source>No default key is known for {device} on channel {channel}.</source>
        <translation>Van {device} op kanaal {channel} is geen standaardsleutel bekend.</translation>
    </message>
    <message>
        <source>Give the default key (G_METER_MASTER_KEY) from the delivery of the device.</source>
        <translation>Geef de standaardsleutel (G_METER_MASTER_KEY) op uit de levering van het apparaat.</translation>
    </message>
    <message>
        <source>The former user key is missing</source>
        <translation>De vorige gebruikerssleutel ontbreekt</translation>
    </message>
    <message>
        <source>No user key in use is known for the device on channel {channel}.</source>
        <translation>Van het apparaat op kanaal {channel} is geen gebruikerssleutel in gebruik bekend.</translation>
    </message>
    <message>
        <source>Import the keys of this meter, or send the device another user key.</source>
        <translation>Importeer de sleutels van deze meter, of stuur het apparaat een andere gebruikerssleutel.</translation>
    </message>
    <message>
        <source>The device refused the key</source>
        <translation>Het apparaat weigerde de sleutel</translation>
    </message>
    <message>
        <source>{device} rejected the new key and keeps its former one.</source>
        <translation>{device} weigerde de nieuwe sleutel en houdt de vorige.</translation>
    </message>
    <message>
        <source>Compare the check value of the default key with the delivery; some devices need the version and medium of the reference platform in the cipher.</source>
        <translation>Vergelijk de controlewaarde van de standaardsleutel met de levering; sommige apparaten hebben versie en medium van het referentieplatform in de versleuteling nodig.</translation>
    </message>
    <message>
        <source>The status of the device says so.</source>
        <translation>De status van het apparaat zegt het.</translation>
    </message>
    <message>
        <source>No key waits for use</source>
        <translation>Er wacht geen sleutel op gebruik</translation>
    </message>
    <message>
        <source>No key that was sent to channel {channel} waits for use.</source>
        <translation>Geen enkele naar kanaal {channel} verstuurde sleutel wacht op gebruik.</translation>
    </message>
    <message>
        <source>Send a key first, or check the channel.</source>
        <translation>Verstuur eerst een sleutel, of kijk of het kanaal klopt.</translation>
    </message>
    <message>
        <source>The channel is free</source>
        <translation>Het kanaal is vrij</translation>
    </message>
    <message>
        <source>No device is coupled to channel {channel}.</source>
        <translation>Er is geen apparaat gekoppeld aan kanaal {channel}.</translation>
    </message>
    <message>
        <source>Scan the channels to see where devices are.</source>
        <translation>Scan de kanalen om te zien waar apparaten zitten.</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Niet verbonden</translation>
    </message>
    <message>
        <source>There is no connection to this meter.</source>
        <translation>Er is geen verbinding met deze meter.</translation>
    </message>
    <message>
        <source>Connect first.</source>
        <translation>Verbind eerst.</translation>
    </message>
    <message>
        <source>No place for the new key</source>
        <translation>Geen plaats voor de nieuwe sleutel</translation>
    </message>
    <message>
        <source>This operation makes or changes a key, and there is no place to keep it.</source>
        <translation>Deze bewerking maakt of wijzigt een sleutel, en er is geen plaats om die te bewaren.</translation>
    </message>
    <message>
        <source>Save the meter with its keys, or give a key file.</source>
        <translation>Sla de meter met zijn sleutels op, of geef een sleutelbestand op.</translation>
    </message>
    <message>
        <source>Earlier new keys are not verified</source>
        <translation>Eerdere nieuwe sleutels zijn niet geverifieerd</translation>
    </message>
    <message>
        <source>An earlier change of keys was not proved, and none of the stored keys opened the meter now.</source>
        <translation>Een eerdere sleutelwijziging is niet bewezen, en geen van de opgeslagen sleutels opende de meter nu.</translation>
    </message>
    <message>
        <source>Recover the keys first, on the panel Keys or by RecoverKeys.</source>
        <translation>Herstel eerst de sleutels, op het paneel Sleutels of met RecoverKeys.</translation>
    </message>
    <message>
        <source>No recipient</source>
        <translation>Geen ontvanger</translation>
    </message>
    <message>
        <source>Keys are given out only encrypted, and no recipient was named.</source>
        <translation>Sleutels worden alleen versleuteld afgegeven, en er is geen ontvanger genoemd.</translation>
    </message>
    <message>
        <source>Give the RSA public key of the recipient.</source>
        <translation>Geef de publieke RSA-sleutel van de ontvanger op.</translation>
    </message>
    <message>
        <source>This recipient cannot be used</source>
        <translation>Deze ontvanger is niet bruikbaar</translation>
    </message>
    <message>
        <source>Ask the recipient for an RSA public key of 3072 bits, as PEM or DER.</source>
        <translation>Vraag de ontvanger om een publieke RSA-sleutel van 3072 bits, als PEM of DER.</translation>
    </message>
    <message>
        <source>This is the master key</source>
        <translation>Dit is de mastersleutel</translation>
    </message>
    <message>
        <source>A new key may not be the master key of the meter.</source>
        <translation>Een nieuwe sleutel mag niet de mastersleutel van de meter zijn.</translation>
    </message>
    <message>
        <source>Give another key, or let this program draw one.</source>
        <translation>Geef een andere sleutel op, of laat dit programma er een trekken.</translation>
    </message>
    <message>
        <source>This association cannot prove a key</source>
        <translation>Deze associatie kan geen sleutel bewijzen</translation>
    </message>
    <message>
        <source>Keys are proved by an association that they protect, and this one is in clear.</source>
        <translation>Sleutels worden bewezen door een associatie die zij beveiligen, en deze is onbeveiligd.</translation>
    </message>
    <message>
        <source>Nobody has confirmed this form</source>
        <translation>Niemand heeft deze vorm bevestigd</translation>
    </message>
    <message>
        <source>Nobody has confirmed on {generation} in which form {what} must be sent. Nothing was made.</source>
        <translation>Niemand heeft op {generation} bevestigd in welke vorm {what} verstuurd moet worden. Er is niets gemaakt.</translation>
    </message>
    <message>
        <source>Choose a form by its name if you want to try it: {choices}.</source>
        <translation>Kies een vorm bij naam als u die wilt proberen: {choices}.</translation>
    </message>
    <message>
        <source>No firmware file</source>
        <translation>Geen firmwarebestand</translation>
    </message>
    <message>
        <source>An update needs the file with the image.</source>
        <translation>Een update heeft het bestand met de image nodig.</translation>
    </message>
    <message>
        <source>This firmware file cannot be sent</source>
        <translation>Dit firmwarebestand kan niet worden verstuurd</translation>
    </message>
    <message>
        <source>Choose the file that was issued for this meter, whole and unchanged.</source>
        <translation>Kies het bestand dat voor deze meter is uitgegeven, heel en ongewijzigd.</translation>
    </message>
    <message>
        <source>No device on this channel</source>
        <translation>Geen apparaat op dit kanaal</translation>
    </message>
    <message>
        <source>No M-Bus device is coupled to channel {channel}.</source>
        <translation>Er is geen M-Bus-apparaat gekoppeld aan kanaal {channel}.</translation>
    </message>
    <message>
        <source>Scan the channels and choose the one with the device.</source>
        <translation>Scan de kanalen en kies dat met het apparaat.</translation>
    </message>
    <message>
        <source>Another image is on the meter</source>
        <translation>Er staat een andere image op de meter</translation>
    </message>
    <message>
        <source>The meter holds an image, whole or in part, that was not begun here with this file.</source>
        <translation>De meter heeft een image, heel of gedeeltelijk, die niet hier met dit bestand is begonnen.</translation>
    </message>
    <message>
        <source>The meter does not take this image</source>
        <translation>De meter neemt deze image niet aan</translation>
    </message>
    <message>
        <source>The image was announced, and the meter stays in status {status}.</source>
        <translation>De image is aangekondigd, en de meter blijft in status {status}.</translation>
    </message>
    <message>
        <source>Check the identifier and the size; the meter may not take this image.</source>
        <translation>Controleer de identificatie en de grootte; de meter neemt deze image misschien niet aan.</translation>
    </message>
    <message>
        <source>No block was sent; the meter runs the firmware that it had.</source>
        <translation>Er is geen blok verstuurd; de meter draait de firmware die hij had.</translation>
    </message>
    <message>
        <source>The meter refuses a block</source>
        <translation>De meter weigert een blok</translation>
    </message>
    <message>
        <source>Block {number} was refused {times} times: {reason}.</source>
        <translation>Blok {number} is {times} keer geweigerd: {reason}.</translation>
    </message>
    <message>
        <source>Check that the file is for this meter; then start the update again.</source>
        <translation>Controleer of het bestand voor deze meter is; start de update dan opnieuw.</translation>
    </message>
    <message>
        <source>The meter runs the firmware that it had.</source>
        <translation>De meter draait de firmware die hij had.</translation>
    </message>
    <message>
        <source>Blocks do not arrive</source>
        <translation>Blokken komen niet aan</translation>
    </message>
    <message>
        <source>The meter takes blocks and still misses {count} of them.</source>
        <translation>De meter neemt blokken aan en mist er nog steeds {count}.</translation>
    </message>
    <message>
        <source>The meter forgets the image</source>
        <translation>De meter vergeet de image</translation>
    </message>
    <message>
        <source>The meter lost what it had of the image {times} times.</source>
        <translation>De meter is {times} keer kwijtgeraakt wat hij van de image had.</translation>
    </message>
    <message>
        <source>Check the power of the meter; then start the update again.</source>
        <translation>Controleer de voeding van de meter; start de update dan opnieuw.</translation>
    </message>
    <message>
        <source>The update is interrupted</source>
        <translation>De update is onderbroken</translation>
    </message>
    <message>
        <source>You stopped the update between two blocks.</source>
        <translation>U hebt de update tussen twee blokken gestopt.</translation>
    </message>
    <message>
        <source>Start the update again: it goes on where it was.</source>
        <translation>Start de update opnieuw: die gaat verder waar zij was.</translation>
    </message>
    <message>
        <source>{done} of {count} blocks are on the meter; it runs the firmware that it had.</source>
        <translation>{done} van {count} blokken staan op de meter; hij draait de firmware die hij had.</translation>
    </message>
    <message>
        <source>The meter rejects the image</source>
        <translation>De meter keurt de image af</translation>
    </message>
    <message>
        <source>All blocks arrived, and the verification failed (status {status}).</source>
        <translation>Alle blokken kwamen aan, en de verificatie mislukte (status {status}).</translation>
    </message>
    <message>
        <source>Use an image that was issued for this meter and this version.</source>
        <translation>Gebruik een image die voor deze meter en deze versie is uitgegeven.</translation>
    </message>
    <message>
        <source>Nothing was activated; the meter runs the firmware that it had.</source>
        <translation>Er is niets geactiveerd; de meter draait de firmware die hij had.</translation>
    </message>
    <message>
        <source>The meter would activate something else</source>
        <translation>De meter zou iets anders activeren</translation>
    </message>
    <message>
        <source>What the meter would activate is not what was sent: {found}.</source>
        <translation>Wat de meter zou activeren, is niet wat is verstuurd: {found}.</translation>
    </message>
    <message>
        <source>Start again; if it stays, send the report to support.</source>
        <translation>Begin opnieuw; blijft het, stuur dan het rapport naar support.</translation>
    </message>
    <message>
        <source>The activation failed</source>
        <translation>De activering mislukte</translation>
    </message>
    <message>
        <source>The meter reports that it could not activate the image.</source>
        <translation>De meter meldt dat hij de image niet kon activeren.</translation>
    </message>
    <message>
        <source>The version read back is the one from before.</source>
        <translation>De teruggelezen versie is die van ervoor.</translation>
    </message>
    <message>
        <source>The M-Bus device rejects the image</source>
        <translation>Het M-Bus-apparaat keurt de image af</translation>
    </message>
    <message>
        <source>The E-meter passed the image on, and its log says: {reason}.</source>
        <translation>De E-meter gaf de image door, en zijn log zegt: {reason}.</translation>
    </message>
    <message>
        <source>Check the image and the firmware key of this device.</source>
        <translation>Controleer de image en de firmwaresleutel van dit apparaat.</translation>
    </message>
    <message>
        <source>The device runs the firmware that it had.</source>
        <translation>Het apparaat draait de firmware die het had.</translation>
    </message>
    <message>
        <source>The new firmware does not run</source>
        <translation>De nieuwe firmware draait niet</translation>
    </message>
    <message>
        <source>The activation was sent, and the version is still the one from before.</source>
        <translation>De activering is verstuurd, en de versie is nog die van ervoor.</translation>
    </message>
    <message>
        <source>Start the update again; if it stays, send the report to support.</source>
        <translation>Start de update opnieuw; blijft het, stuur dan het rapport naar support.</translation>
    </message>
    <message>
        <source>The meter was read again and runs the firmware that it had.</source>
        <translation>De meter is opnieuw gelezen en draait de firmware die hij had.</translation>
    </message>
    <message>
        <source>The meter has not come back yet</source>
        <translation>De meter is nog niet terug</translation>
    </message>
    <message>
        <source>The activation was sent, and the meter did not answer for {minutes} minutes.</source>
        <translation>De activering is verstuurd, en de meter antwoordde {minutes} minuten niet.</translation>
    </message>
    <message>
        <source>Wait, then run the update again: it only reads the version then.</source>
        <translation>Wacht en start de update dan opnieuw: die leest dan alleen de versie.</translation>
    </message>
    <message>
        <source>The meter runs the old or the new firmware.</source>
        <translation>De meter draait de oude of de nieuwe firmware.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestopt</translation>
    </message>
    <message>
        <source>You stopped this before anything was changed.</source>
        <translation>U hebt dit gestopt voordat er iets was gewijzigd.</translation>
    </message>
    <message>
        <source>Start it again when you are ready.</source>
        <translation>Begin opnieuw als u zover bent.</translation>
    </message>
    <message>
        <source>Something unexpected happened</source>
        <translation>Er gebeurde iets onverwachts</translation>
    </message>
    <message>
        <source>This program met a case it was not made for.</source>
        <translation>Dit programma kwam in een geval waarvoor het niet is gemaakt.</translation>
    </message>
    <message>
        <source>Send the report to support.</source>
        <translation>Stuur het rapport naar support.</translation>
    </message>
    <message>
        <source>What was sent before is in the history.</source>
        <translation>Wat eerder is verstuurd, staat in de historie.</translation>
    </message>
    <message>
        <source>This is meter {found}, and {wanted} was meant.</source>
        <translation>Dit is meter {found}, en {wanted} was bedoeld.</translation>
    </message>
</context>
<context>
    <name>profiles</name>
    <message>
        <source>The profile name “{name}” is already used by {other}; give this one its own name.</source>
        <translation>De profielnaam “{name}” wordt al gebruikt door {other}; geef dit profiel een eigen naam.</translation>
    </message>
    <message>
        <source>The file is larger than {limit} bytes.</source>
        <translation>Het bestand is groter dan {limit} bytes.</translation>
    </message>
    <message>
        <source>This is no profile: {reason}</source>
        <translation>Dit is geen profiel: {reason}</translation>
    </message>
    <message>
        <source>It extends “{name}”, and there is no such profile.</source>
        <translation>Het breidt “{name}” uit, en zo&apos;n profiel is er niet.</translation>
    </message>
    <message>
        <source>It extends itself: {chain}.</source>
        <translation>Het breidt zichzelf uit: {chain}.</translation>
    </message>
    <message>
        <source>{path}: {name} is named twice in this file.</source>
        <translation>{path}: {name} wordt in dit bestand twee keer genoemd.</translation>
    </message>
    <message>
        <source>{name} and {other} are both class {class_id} at {obis}.</source>
        <translation>{name} en {other} zijn allebei klasse {class_id} op {obis}.</translation>
    </message>
    <message>
        <source>{path}: “{text}” is no OBIS code as in 0.1.94.31.3.255, or 0.x.24.1.0.255 for one per M-Bus channel.</source>
        <translation>{path}: “{text}” is geen OBIS-code zoals 0.1.94.31.3.255, of 0.x.24.1.0.255 voor één per M-Bus-kanaal.</translation>
    </message>
    <message>
        <source>{path}: {name} is no object of this profile.</source>
        <translation>{path}: {name} is geen object van dit profiel.</translation>
    </message>
    <message>
        <source>$.forms.alarmFilters is {number}, but the objects have {found} alarm filters.</source>
        <translation>$.forms.alarmFilters is {number}, maar de objecten hebben {found} alarmfilters.</translation>
    </message>
    <message>
        <source>$.forms.hasCounterObject does not agree with the objects: INVOCATION_COUNTER.</source>
        <translation>$.forms.hasCounterObject klopt niet met de objecten: INVOCATION_COUNTER.</translation>
    </message>
    <message>
        <source>A profile has at most {limit} objects.</source>
        <translation>Een profiel heeft ten hoogste {limit} objecten.</translation>
    </message>
    <message>
        <source>The file cannot be read: {reason}.</source>
        <translation>Het bestand is niet te lezen: {reason}.</translation>
    </message>
    <message>
        <source>The folder holds more than {limit} profiles.</source>
        <translation>De map bevat meer dan {limit} profielen.</translation>
    </message>
</context>
<context>
    <name>push</name>
    <message>
        <source>{setup}: send a message now</source>
        <translation>{setup}: nu een bericht versturen</translation>
    </message>
    <message>
        <source>to {destination}</source>
        <translation>naar {destination}</translation>
    </message>
    <message>
        <source>{size} bytes are more than a push has</source>
        <translation>{size} bytes is meer dan een pushbericht heeft</translation>
    </message>
    <message>
        <source>neither a text of DSMR 4 nor a data notification of SMR 5</source>
        <translation>noch een tekst van DSMR 4 noch een data-notification van SMR 5</translation>
    </message>
    <message>
        <source>4 or 6 bytes were expected behind the comma, not {size}</source>
        <translation>achter de komma werden 4 of 6 bytes verwacht, niet {size}</translation>
    </message>
    <message>
        <source>the notification ends before its date-time</source>
        <translation>de melding eindigt voor zijn datum en tijd</translation>
    </message>
    <message>
        <source>what follows the date-time of the notification cannot be read</source>
        <translation>wat op de datum en tijd van de melding volgt is niet te lezen</translation>
    </message>
    <message>
        <source>{size} bytes are left over behind the notification</source>
        <translation>achter de melding staan nog {size} bytes</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Last gasp</source>
        <translation>Last gasp</translation>
    </message>
    <message>
        <source>Woken up by an SMS</source>
        <translation>Gewekt door een sms</translation>
    </message>
    <message>
        <source>Woken up by a call</source>
        <translation>Gewekt door een oproep</translation>
    </message>
    <message>
        <source>By the clock</source>
        <translation>Op de klok</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Anders</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>Sms</translation>
    </message>
    <message>
        <source>{setup}: destination</source>
        <translation>{setup}: bestemming</translation>
    </message>
    <message>
        <source>{setup}: transport</source>
        <translation>{setup}: transport</translation>
    </message>
    <message>
        <source>{setup}: form of the message</source>
        <translation>{setup}: vorm van het bericht</translation>
    </message>
    <message>
        <source>{setup}: {object} is sent</source>
        <translation>{setup}: {object} wordt verstuurd</translation>
    </message>
    <message>
        <source>{setup}: order of the objects</source>
        <translation>{setup}: volgorde van de objecten</translation>
    </message>
    <message>
        <source>{setup}: window</source>
        <translation>{setup}: venster</translation>
    </message>
    <message>
        <source>{setup}: randomisation</source>
        <translation>{setup}: spreiding</translation>
    </message>
    <message>
        <source>{setup}: retries</source>
        <translation>{setup}: herhalingen</translation>
    </message>
    <message>
        <source>{setup}: repetition delay</source>
        <translation>{setup}: wachttijd tussen herhalingen</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nee</translation>
    </message>
    <message>
        <source>Former</source>
        <translation>Vorige</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Altijd</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
</context>
<context>
    <name>randomisation</name>
    <message>
        <source>Randomisation: start window</source>
        <translation>Spreiding: startvenster</translation>
    </message>
    <message>
        <source>Randomisation: multiplication factor</source>
        <translation>Spreiding: vermenigvuldigingsfactor</translation>
    </message>
    <message>
        <source>Randomisation: retries</source>
        <translation>Spreiding: herhalingen</translation>
    </message>
    <message>
        <source>Randomisation: further parts</source>
        <translation>Spreiding: overige delen</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>“{text}” is no name here. Give one digit 0 to 9, or hex: and its bytes.</source>
        <translation>“{text}” is hier geen naam. Geef één cijfer 0 tot 9, of hex: met de bytes.</translation>
    </message>
    <message>
        <source>“{text}” leaves hour or minute open. A switch needs both.</source>
        <translation>“{text}” laat uur of minuut open. Een schakelmoment heeft beide nodig.</translation>
    </message>
    <message>
        <source>A script selector is 0 to 65535, not {number}.</source>
        <translation>Een scriptkeuze is 0 tot 65535, niet {number}.</translation>
    </message>
    <message>
        <source>A day id is 0 to 255, not {number}.</source>
        <translation>Een dagnummer is 0 tot 255, niet {number}.</translation>
    </message>
    <message>
        <source>Each season needs a name of its own.</source>
        <translation>Elk seizoen heeft een eigen naam nodig.</translation>
    </message>
    <message>
        <source>Season {name} never starts: {date} does not exist.</source>
        <translation>Seizoen {name} begint nooit: {date} bestaat niet.</translation>
    </message>
    <message>
        <source>Seasons {one} and {other} both start on {date}.</source>
        <translation>Seizoen {one} en seizoen {other} beginnen allebei op {date}.</translation>
    </message>
    <message>
        <source>Week {name} has different days in two places.</source>
        <translation>Week {name} heeft op twee plaatsen andere dagen.</translation>
    </message>
    <message>
        <source>Day {id} has no switch.</source>
        <translation>Dag {id} heeft geen schakelmoment.</translation>
    </message>
    <message>
        <source>Day {id} has a switch without hour and minute.</source>
        <translation>Dag {id} heeft een schakelmoment zonder uur en minuut.</translation>
    </message>
    <message>
        <source>Day {id} has different switches in two places.</source>
        <translation>Dag {id} heeft op twee plaatsen andere schakelmomenten.</translation>
    </message>
    <message>
        <source>Week {name} names day {id}, which the calendar does not have.</source>
        <translation>Week {name} noemt dag {id}, die de kalender niet heeft.</translation>
    </message>
    <message>
        <source>Season {name} names week {week}, which the calendar does not have.</source>
        <translation>Seizoen {name} noemt week {week}, die de kalender niet heeft.</translation>
    </message>
    <message>
        <source>A calendar has 1 to {limit} seasons, not {count}.</source>
        <translation>Een kalender heeft 1 tot {limit} seizoenen, niet {count}.</translation>
    </message>
    <message>
        <source>A calendar has 1 to {limit} weeks, not {count}.</source>
        <translation>Een kalender heeft 1 tot {limit} weken, niet {count}.</translation>
    </message>
    <message>
        <source>A calendar has 1 to {limit} day profiles, not {count}.</source>
        <translation>Een kalender heeft 1 tot {limit} dagprofielen, niet {count}.</translation>
    </message>
    <message>
        <source>A name has 1 to {limit} characters, not {count}.</source>
        <translation>Een naam heeft 1 tot {limit} tekens, niet {count}.</translation>
    </message>
    <message>
        <source>The time of activation is “now” or a whole date and time, without *.</source>
        <translation>Het tijdstip van activeren is “now” of een volledige datum en tijd, zonder *.</translation>
    </message>
    <message>
        <source>A year is 0 to 9999 or *, not {number}.</source>
        <translation>Een jaar is 0 tot 9999 of *, niet {number}.</translation>
    </message>
    <message>
        <source>A month is 1 to 12, *, DST+ or DST-, not {number}.</source>
        <translation>Een maand is 1 tot 12, *, DST+ of DST-, niet {number}.</translation>
    </message>
    <message>
        <source>A day is 1 to 31, *, L or L-1, not {number}.</source>
        <translation>Een dag is 1 tot 31, *, L of L-1, niet {number}.</translation>
    </message>
    <message>
        <source>A weekday is 1 (Monday) to 7 or *, not {number}.</source>
        <translation>Een weekdag is 1 (maandag) tot 7 of *, niet {number}.</translation>
    </message>
    <message>
        <source>A date has 5 bytes, not {count}.</source>
        <translation>Een datum heeft 5 bytes, niet {count}.</translation>
    </message>
    <message>
        <source>“{text}” is no date. Write YYYY-MM-DD, * for any part, DST+ or DST- as month, L or L-1 as day.</source>
        <translation>“{text}” is geen datum. Schrijf JJJJ-MM-DD, * voor elk deel, DST+ of DST- als maand, L of L-1 als dag.</translation>
    </message>
    <message>
        <source>An hour is 0 to 23 or *, not {number}.</source>
        <translation>Een uur is 0 tot 23 of *, niet {number}.</translation>
    </message>
    <message>
        <source>A minute is 0 to 59 or *, not {number}.</source>
        <translation>Een minuut is 0 tot 59 of *, niet {number}.</translation>
    </message>
    <message>
        <source>A second is 0 to 59 or *, not {number}.</source>
        <translation>Een seconde is 0 tot 59 of *, niet {number}.</translation>
    </message>
    <message>
        <source>Hundredths are 0 to 99 or *, not {number}.</source>
        <translation>Honderdsten zijn 0 tot 99 of *, niet {number}.</translation>
    </message>
    <message>
        <source>A time has 4 bytes, not {count}.</source>
        <translation>Een tijd heeft 4 bytes, niet {count}.</translation>
    </message>
    <message>
        <source>“{text}” is no time. Write hh:mm, hh:mm:ss or hh:mm:ss.hh, with * for any part.</source>
        <translation>“{text}” is geen tijd. Schrijf uu:mm, uu:mm:ss of uu:mm:ss.hh, met * voor elk deel.</translation>
    </message>
    <message>
        <source>A deviation is -720 to 720 minutes, not {number}.</source>
        <translation>Een afwijking is -720 tot 720 minuten, niet {number}.</translation>
    </message>
    <message>
        <source>A clock status is one byte, not {number}.</source>
        <translation>Een klokstatus is één byte, niet {number}.</translation>
    </message>
    <message>
        <source>A date and time has 12 bytes, not {count}.</source>
        <translation>Een datum met tijd heeft 12 bytes, niet {count}.</translation>
    </message>
    <message>
        <source>“{text}” is no date and time. Write YYYY-MM-DD hh:mm:ss, and dev=minutes and st=hh where needed.</source>
        <translation>“{text}” is geen datum en tijd. Schrijf JJJJ-MM-DD uu:mm:ss, met dev=minuten en st=hh waar nodig.</translation>
    </message>
    <message>
        <source>A moment without a time zone has no deviation.</source>
        <translation>Een moment zonder tijdzone heeft geen afwijking.</translation>
    </message>
    <message>
        <source>255 stands for any. Write *.</source>
        <translation>255 betekent elke. Schrijf *.</translation>
    </message>
    <message>
        <source>At least one part of the configuration of the clock is needed.</source>
        <translation>Er is minstens één deel van de klokinstelling nodig.</translation>
    </message>
    <message>
        <source>“{text}” has no exact time of day. Hour and minute are needed.</source>
        <translation>“{text}” heeft geen volledig tijdstip. Uur en minuut zijn nodig.</translation>
    </message>
    <message>
        <source>A port is 1 to 65535, not {number}.</source>
        <translation>Een poort is 1 tot 65535, niet {number}.</translation>
    </message>
    <message>
        <source>At most {limit} objects can be sent, not {count}.</source>
        <translation>Er kunnen hoogstens {limit} objecten worden verzonden, niet {count}.</translation>
    </message>
    <message>
        <source>Meters send whole attributes only: the data index is 0.</source>
        <translation>Meters verzenden alleen hele attributen: de data-index is 0.</translation>
    </message>
    <message>
        <source>Either objects are given or the list is cleared.</source>
        <translation>Er worden objecten opgegeven of de lijst wordt geleegd, niet beide.</translation>
    </message>
    <message>
        <source>At most {limit} windows can be given.</source>
        <translation>Er kunnen hoogstens {limit} vensters worden opgegeven.</translation>
    </message>
    <message>
        <source>At least one part of the push setup is needed.</source>
        <translation>Er is minstens één deel van de push-instelling nodig.</translation>
    </message>
    <message>
        <source>Host and port are both needed.</source>
        <translation>Host en poort zijn allebei nodig.</translation>
    </message>
    <message>
        <source>A meter writes its destination as host:port, which leaves no place for the colons of an IPv6 address. Give a host name or an IPv4 address.</source>
        <translation>Een meter schrijft zijn bestemming als host:poort; daarin is geen plaats voor de dubbele punten van een IPv6-adres. Geef een hostnaam of een IPv4-adres.</translation>
    </message>
    <message>
        <source>“{text}” is no host name or IPv4 address.</source>
        <translation>“{text}” is geen hostnaam of IPv4-adres.</translation>
    </message>
    <message>
        <source>The destination on the meter, “{text}”, is not of the form host:port. Give both.</source>
        <translation>De bestemming op de meter, “{text}”, heeft niet de vorm host:poort. Geef beide.</translation>
    </message>
    <message>
        <source>{time} has passed. Choose a later time, or activate at once.</source>
        <translation>{time} is voorbij. Kies een later tijdstip, of activeer meteen.</translation>
    </message>
    <message>
        <source>“{text}” is no date and time that exists. Write it as 2027-12-25 07:30.</source>
        <translation>“{text}” is geen bestaande datum en tijd. Schrijf het als 2027-12-25 07:30.</translation>
    </message>
    <message>
        <source>A meter holds {limit} special days, not {count}.</source>
        <translation>Een meter kan {limit} bijzondere dagen bevatten, niet {count}.</translation>
    </message>
    <message>
        <source>specialDays has 1 to 30 dates, or clearSpecialDays is true to leave none.</source>
        <translation>specialDays heeft 1 tot 30 datums, of clearSpecialDays is true om er geen over te laten.</translation>
    </message>
    <message>
        <source>Special day {date} does not exist in any year.</source>
        <translation>Bijzondere dag {date} bestaat in geen enkel jaar.</translation>
    </message>
    <message>
        <source>A manufacturer has three letters A to Z, not “{text}”.</source>
        <translation>Een fabrikant heeft drie letters A tot Z, niet “{text}”.</translation>
    </message>
    <message>
        <source>An identification number has eight digits, not “{text}”.</source>
        <translation>Een identificatienummer heeft acht cijfers, niet “{text}”.</translation>
    </message>
    <message>
        <source>An equipment identifier has 16 to 64 letters, digits and blanks, as in G0035161000054016.</source>
        <translation>Een apparaatidentificatie heeft 16 tot 64 letters, cijfers en spaties, zoals in G0035161000054016.</translation>
    </message>
    <message>
        <source>“{text}” is no OBIS code: six numbers of 0 to 255 are needed, as in 0-1:94.31.3.255.</source>
        <translation>“{text}” is geen OBIS-code: zes getallen van 0 tot 255 zijn nodig, zoals in 0-1:94.31.3.255.</translation>
    </message>
    <message>
        <source>“{text}” is no attribute: CLASS/OBIS/NUMBER is needed, as 1/0.0.97.98.10.255/2.</source>
        <translation>“{text}” is geen attribuut: nodig is KLASSE/OBIS/NUMMER, zoals 1/0.0.97.98.10.255/2.</translation>
    </message>
    <message>
        <source>Capture objects or a capture period are needed.</source>
        <translation>Vast te leggen objecten of een registratieperiode zijn nodig.</translation>
    </message>
    <message>
        <source>At most {limit} objects can be captured, not {count}.</source>
        <translation>Hoogstens {limit} objecten kunnen worden vastgelegd, niet {count}.</translation>
    </message>
    <message>
        <source>The manufacturer of the device is missing.</source>
        <translation>De fabrikant van het apparaat ontbreekt.</translation>
    </message>
    <message>
        <source>Device type 0 is nobody&apos;s: gas has 3, water 7, heat 4.</source>
        <translation>Apparaattype 0 is van niets: gas heeft 3, water 7, warmte 4.</translation>
    </message>
    <message>
        <source>A primary address is 0 to 250, not {number}.</source>
        <translation>Een primair adres is 0 tot 250, niet {number}.</translation>
    </message>
    <message>
        <source>{name} is named twice.</source>
        <translation>{name} is twee keer genoemd.</translation>
    </message>
    <message>
        <source>Give at least one part.</source>
        <translation>Geef minstens één onderdeel op.</translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation>De periode eindigt voordat zij begint.</translation>
    </message>
    <message>
        <source>“{text}” is no exact moment: date, hour and minute are needed.</source>
        <translation>“{text}” is geen precies moment: datum, uur en minuut zijn nodig.</translation>
    </message>
    <message>
        <source>The secrets are larger than {limit} KiB.</source>
        <translation>Het bestand met sleutels is groter dan {limit} KiB.</translation>
    </message>
    <message>
        <source>The secrets are not UTF-8 text.</source>
        <translation>Het bestand met sleutels is geen UTF-8-tekst.</translation>
    </message>
    <message>
        <source>The secrets name the same field twice.</source>
        <translation>Het bestand met sleutels noemt hetzelfde veld twee keer.</translation>
    </message>
    <message>
        <source>The secrets are nested too deeply.</source>
        <translation>Het bestand met sleutels is te diep genest.</translation>
    </message>
    <message>
        <source>The secrets are not JSON.</source>
        <translation>Het bestand met sleutels is geen JSON.</translation>
    </message>
    <message>
        <source>The secrets are not JSON (line {number}).</source>
        <translation>Het bestand met sleutels is geen JSON (regel {number}).</translation>
    </message>
    <message>
        <source>The secrets are not an object with names and values.</source>
        <translation>Het bestand met sleutels is geen object met namen en waarden.</translation>
    </message>
    <message>
        <source>The channels are an object with the names “1” to “4”.</source>
        <translation>De kanalen zijn een object met de namen “1” tot en met “4”.</translation>
    </message>
    <message>
        <source>An object with names and values is expected.</source>
        <translation>Er wordt een object met namen en waarden verwacht.</translation>
    </message>
    <message>
        <source>Field {number} is none of {names}.</source>
        <translation>Veld {number} is geen van {names}.</translation>
    </message>
    <message>
        <source>The value is not text.</source>
        <translation>De waarde is geen tekst.</translation>
    </message>
    <message>
        <source>{key}: {reason}</source>
        <translation>{key}: {reason}</translation>
    </message>
    <message>
        <source>Channel {number}: {reason}</source>
        <translation>Kanaal {number}: {reason}</translation>
    </message>
    <message>
        <source>The file is larger than {limit} MiB.</source>
        <translation>Het bestand is groter dan {limit} MiB.</translation>
    </message>
    <message>
        <source>The file names more than {count} meters.</source>
        <translation>Het bestand noemt meer dan {count} meters.</translation>
    </message>
    <message>
        <source>The file is not JSON.</source>
        <translation>Het bestand is geen JSON.</translation>
    </message>
    <message>
        <source>The file names the same field twice.</source>
        <translation>Het bestand noemt hetzelfde veld twee keer.</translation>
    </message>
    <message>
        <source>A list of meters is expected.</source>
        <translation>Er wordt een lijst van meters verwacht.</translation>
    </message>
    <message>
        <source>The file is no table that can be read.</source>
        <translation>Het bestand is geen leesbare tabel.</translation>
    </message>
    <message>
        <source>The file is not UTF-8 text.</source>
        <translation>Het bestand is geen UTF-8-tekst.</translation>
    </message>
    <message>
        <source>The first line names {device}, {channel} and types of keys, each once.</source>
        <translation>De eerste regel noemt {device}, {channel} en soorten sleutels, elk één keer.</translation>
    </message>
    <message>
        <source>Meter {number}: {reason}</source>
        <translation>Meter {number}: {reason}</translation>
    </message>
    <message>
        <source>Line {number}: {reason}</source>
        <translation>Regel {number}: {reason}</translation>
    </message>
    <message>
        <source>The field {device} has 1 to 64 printable characters.</source>
        <translation>Het veld {device} heeft 1 tot 64 afdrukbare tekens.</translation>
    </message>
    <message>
        <source>An object with {device}, keys and channels is expected.</source>
        <translation>Er wordt een object met {device}, keys en channels verwacht.</translation>
    </message>
    <message>
        <source>The field “keys” is an object with types and hex values.</source>
        <translation>Het veld “keys” is een object met soorten en hex-waarden.</translation>
    </message>
    <message>
        <source>The field “kept” is a list of keys, each with secretType, state and key.</source>
        <translation>Het veld “kept” is een lijst van sleutels, elk met secretType, state en key.</translation>
    </message>
    <message>
        <source>An active key belongs to “keys” or “channels”, not to “kept”.</source>
        <translation>Een actieve sleutel hoort in “keys” of “channels”, niet in “kept”.</translation>
    </message>
    <message>
        <source>The number of columns is another one than in the first line.</source>
        <translation>Het aantal kolommen is anders dan in de eerste regel.</translation>
    </message>
    <message>
        <source>A channel is 1 to 4.</source>
        <translation>Een kanaal is 1 tot 4.</translation>
    </message>
    <message>
        <source>The file is larger than {limit} KiB.</source>
        <translation>Het bestand is groter dan {limit} KiB.</translation>
    </message>
    <message>
        <source>This is a private key; the recipient gives only the public one.</source>
        <translation>Dit is een privésleutel; de ontvanger geeft alleen de publieke.</translation>
    </message>
    <message>
        <source>This is no RSA key.</source>
        <translation>Dit is geen RSA-sleutel.</translation>
    </message>
    <message>
        <source>The key has {bits} bits, and at least {least} are needed.</source>
        <translation>De sleutel heeft {bits} bits; er zijn er minstens {least} nodig.</translation>
    </message>
    <message>
        <source>The file holds no public key (PEM or DER).</source>
        <translation>Het bestand bevat geen publieke sleutel (PEM of DER).</translation>
    </message>
    <message>
        <source>A password has 1 to 64 bytes, not {count}.</source>
        <translation>Een wachtwoord heeft 1 tot 64 bytes, niet {count}.</translation>
    </message>
    <message>
        <source>A key has {size} bytes, not {count}.</source>
        <translation>Een sleutel heeft {size} bytes, niet {count}.</translation>
    </message>
    <message>
        <source>A key is written with the digits 0-9 and A-F only.</source>
        <translation>Een sleutel wordt alleen met de cijfers 0-9 en A-F geschreven.</translation>
    </message>
    <message>
        <source>A key has {size} hex digits, not {count}.</source>
        <translation>Een sleutel heeft {size} hex-cijfers, niet {count}.</translation>
    </message>
    <message>
        <source>A key entered as text has {size} ASCII characters.</source>
        <translation>Een sleutel die als tekst wordt ingevoerd, heeft {size} ASCII-tekens.</translation>
    </message>
    <message>
        <source>A passphrase for an export has at least {count} characters.</source>
        <translation>Een wachtwoordzin voor een export heeft minstens {count} tekens.</translation>
    </message>
    <message>
        <source>This is no export under a passphrase that can be read.</source>
        <translation>Dit is geen leesbare export onder een wachtwoordzin.</translation>
    </message>
    <message>
        <source>This is no export under a passphrase.</source>
        <translation>Dit is geen export onder een wachtwoordzin.</translation>
    </message>
    <message>
        <source>The passphrase is another one, or the file was changed.</source>
        <translation>De wachtwoordzin is een andere, of het bestand is gewijzigd.</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>Report of work on a smart meter</source>
        <translation>Rapport van werk aan een slimme meter</translation>
    </message>
    <message>
        <source>Made {moment} with smconfig {version} by {operator}.</source>
        <translation>Gemaakt op {moment} met smconfig {version} door {operator}.</translation>
    </message>
    <message>
        <source>Audit chain at that moment: record {sequence}, {hash}</source>
        <translation>Controleketen op dat moment: record {sequence}, {hash}</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Bladzijde {number} van {count}</translation>
    </message>
    <message>
        <source>Carried out by</source>
        <translation>Uitgevoerd door</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>Gecontroleerd door</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Handtekening</translation>
    </message>
</context>
<context>
    <name>results</name>
    <message>
        <source>hardware fault (1)</source>
        <translation>hardwarefout (1)</translation>
    </message>
    <message>
        <source>temporary failure (2)</source>
        <translation>tijdelijke storing (2)</translation>
    </message>
    <message>
        <source>read-write denied (3)</source>
        <translation>lezen of schrijven geweigerd (3)</translation>
    </message>
    <message>
        <source>object undefined (4)</source>
        <translation>object niet gedefinieerd (4)</translation>
    </message>
    <message>
        <source>object class inconsistent (9)</source>
        <translation>objectklasse inconsistent (9)</translation>
    </message>
    <message>
        <source>object unavailable (11)</source>
        <translation>object niet beschikbaar (11)</translation>
    </message>
    <message>
        <source>type unmatched (12)</source>
        <translation>type komt niet overeen (12)</translation>
    </message>
    <message>
        <source>scope of access violated (13)</source>
        <translation>toegang buiten bereik (13)</translation>
    </message>
    <message>
        <source>data block unavailable (14)</source>
        <translation>datablok niet beschikbaar (14)</translation>
    </message>
    <message>
        <source>other reason (250)</source>
        <translation>andere reden (250)</translation>
    </message>
    <message>
        <source>The meter does not have it in this form: check the generation of this meter.</source>
        <translation>De meter heeft het niet in deze vorm: controleer de generatie van deze meter.</translation>
    </message>
    <message>
        <source>This client has no right to it: check that this is the management client, and what the meter allows it.</source>
        <translation>Deze client heeft er geen recht op: controleer of dit de managementclient is, en wat de meter die toestaat.</translation>
    </message>
    <message>
        <source>The transfer in blocks broke off in the meter: try again.</source>
        <translation>De overdracht in blokken brak in de meter af: probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The meter reports a fault of its own: try once more, then have it looked at.</source>
        <translation>De meter meldt een eigen storing: probeer het nog één keer en laat er dan naar kijken.</translation>
    </message>
    <message>
        <source>The meter is busy: wait a minute, then try again.</source>
        <translation>De meter is bezig: wacht een minuut en probeer het dan opnieuw.</translation>
    </message>
    <message>
        <source>The meter cannot give it now: try again later, or check the generation.</source>
        <translation>De meter kan het nu niet geven: probeer het later opnieuw, of controleer de generatie.</translation>
    </message>
    <message>
        <source>The meter gives no reason: compare what was sent with what this meter allows, and with its state now.</source>
        <translation>De meter geeft geen reden: vergelijk wat werd gestuurd met wat deze meter toestaat en met zijn toestand nu.</translation>
    </message>
    <message>
        <source>result {code}</source>
        <translation>resultaat {code}</translation>
    </message>
    <message>
        <source>diagnostic {code}</source>
        <translation>diagnose {code}</translation>
    </message>
    <message>
        <source>long get aborted (15)</source>
        <translation>lange leesactie afgebroken (15)</translation>
    </message>
    <message>
        <source>no long get in progress (16)</source>
        <translation>geen lange leesactie gaande (16)</translation>
    </message>
    <message>
        <source>long set aborted (17)</source>
        <translation>lange schrijfactie afgebroken (17)</translation>
    </message>
    <message>
        <source>no long set in progress (18)</source>
        <translation>geen lange schrijfactie gaande (18)</translation>
    </message>
    <message>
        <source>data block number invalid (19)</source>
        <translation>nummer van het datablok ongeldig (19)</translation>
    </message>
    <message>
        <source>long action aborted (15)</source>
        <translation>lange actie afgebroken (15)</translation>
    </message>
    <message>
        <source>no long action in progress (16)</source>
        <translation>geen lange actie gaande (16)</translation>
    </message>
    <message>
        <source>no reason given (0)</source>
        <translation>geen reden gegeven (0)</translation>
    </message>
    <message>
        <source>no reason given (1)</source>
        <translation>geen reden gegeven (1)</translation>
    </message>
    <message>
        <source>application context not supported (2)</source>
        <translation>applicatiecontext niet ondersteund (2)</translation>
    </message>
    <message>
        <source>calling system title not recognised (3)</source>
        <translation>system title van de client niet herkend (3)</translation>
    </message>
    <message>
        <source>authentication mechanism not recognised (11)</source>
        <translation>authenticatiemechanisme niet herkend (11)</translation>
    </message>
    <message>
        <source>authentication mechanism required (12)</source>
        <translation>authenticatiemechanisme vereist (12)</translation>
    </message>
    <message>
        <source>authentication failure (13)</source>
        <translation>authenticatie mislukt (13)</translation>
    </message>
    <message>
        <source>authentication required (14)</source>
        <translation>authenticatie vereist (14)</translation>
    </message>
    <message>
        <source>no common ACSE version (2)</source>
        <translation>geen gemeenschappelijke ACSE-versie (2)</translation>
    </message>
</context>
<context>
    <name>snapshot_file</name>
    <message>
        <source>a snapshot has at most {limit} bytes.</source>
        <translation>een momentopname heeft hoogstens {limit} bytes.</translation>
    </message>
    <message>
        <source>this is no snapshot: {reason}</source>
        <translation>dit is geen momentopname: {reason}</translation>
    </message>
    <message>
        <source>{place}: the key is written {key}.</source>
        <translation>{place}: de sleutel wordt geschreven als {key}.</translation>
    </message>
    <message>
        <source>{place}.object: attribute {index} of {object} is no setting known here.</source>
        <translation>{place}.object: attribuut {index} van {object} is geen instelling die hier bekend is.</translation>
    </message>
    <message>
        <source>{place}.value: it does not agree with raw.</source>
        <translation>{place}.value: de waarde komt niet overeen met raw.</translation>
    </message>
</context>
<context>
    <name>snapshots</name>
    <message>
        <source>{object}, {attribute}</source>
        <translation>{object}, {attribute}</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>Niet aanwezig</translation>
    </message>
    <message>
        <source>There</source>
        <translation>Aanwezig</translation>
    </message>
    <message>
        <source>{count} entries</source>
        <translation>{count} regels</translation>
    </message>
    <message>
        <source>{generation} does not have {setting}.</source>
        <translation>{generation} heeft geen {setting}.</translation>
    </message>
    <message>
        <source>{setting} has another form in {generation}.</source>
        <translation>{setting} heeft in {generation} een andere vorm.</translation>
    </message>
    <message>
        <source>{setting} can be called off, but not set again from a file.</source>
        <translation>{setting} kan worden afgezegd, maar niet uit een bestand opnieuw worden gezet.</translation>
    </message>
</context>
<context>
    <name>special_days</name>
    <message>
        <source>Special day {date}</source>
        <translation>Bijzondere dag {date}</translation>
    </message>
    <message>
        <source>day {id}</source>
        <translation>dag {id}</translation>
    </message>
    <message>
        <source>a form that cannot be explained</source>
        <translation>een vorm die niet kan worden uitgelegd</translation>
    </message>
    <message>
        <source>Special days</source>
        <translation>Bijzondere dagen</translation>
    </message>
    <message>
        <source>{count} special days</source>
        <translation>{count} bijzondere dagen</translation>
    </message>
</context>
<context>
    <name>start</name>
    <message>
        <source>smconfig is open already</source>
        <translation>smconfig is al open</translation>
    </message>
    <message>
        <source>Another window uses the data directory {folder} and does not answer. Close it first.</source>
        <translation>Een ander venster gebruikt de gegevensmap {folder} en antwoordt niet. Sluit dat eerst.</translation>
    </message>
</context>
<context>
    <name>steps</name>
    <message>
        <source>Port</source>
        <translation>Poort</translation>
    </message>
    <message>
        <source>Optical head</source>
        <translation>Optische kop</translation>
    </message>
    <message>
        <source>Sign-on</source>
        <translation>Aanmelding</translation>
    </message>
    <message>
        <source>First answer</source>
        <translation>Eerste antwoord</translation>
    </message>
    <message>
        <source>Data link</source>
        <translation>Datalink</translation>
    </message>
    <message>
        <source>Frame counter</source>
        <translation>Frameteller</translation>
    </message>
    <message>
        <source>Association</source>
        <translation>Associatie</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Authenticatie</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identiteit</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbinding</translation>
    </message>
    <message>
        <source>Echo found: every byte comes back; it is filtered out</source>
        <translation>Echo gevonden: elke byte komt terug; hij wordt eruit gefilterd</translation>
    </message>
    <message>
        <source>The meter answers</source>
        <translation>De meter antwoordt</translation>
    </message>
    <message>
        <source>Read through the public client</source>
        <translation>Gelezen via de publieke client</translation>
    </message>
    <message>
        <source>Both sides proved that they hold the keys</source>
        <translation>Beide zijden bewezen dat zij de sleutels hebben</translation>
    </message>
    <message>
        <source>No echo: what is sent does not come back</source>
        <translation>Geen echo: wat is verstuurd, komt niet terug</translation>
    </message>
    <message>
        <source>Not used on this card</source>
        <translation>Niet gebruikt op deze kaart</translation>
    </message>
    <message>
        <source>Not needed for this meter</source>
        <translation>Niet nodig voor deze meter</translation>
    </message>
    <message>
        <source>Not used with this security</source>
        <translation>Niet gebruikt met deze beveiliging</translation>
    </message>
    <message>
        <source>{port} open, {baud} baud, 8N1</source>
        <translation>{port} open, {baud} baud, 8N1</translation>
    </message>
    <message>
        <source>{port} open, {adapter}, {baud} baud, 8N1</source>
        <translation>{port} open, {adapter}, {baud} baud, 8N1</translation>
    </message>
    <message>
        <source>Connected to {address}</source>
        <translation>Verbonden met {address}</translation>
    </message>
    <message>
        <source>{identification} signs on; {baud} baud agreed</source>
        <translation>{identification} meldt zich aan; {baud} baud afgesproken</translation>
    </message>
    <message>
        <source>Agreed: {agreed}</source>
        <translation>Afgesproken: {agreed}</translation>
    </message>
    <message>
        <source>Accepted for client {client}</source>
        <translation>Aanvaard voor client {client}</translation>
    </message>
    <message>
        <source>{meter}, {generation}</source>
        <translation>{meter}, {generation}</translation>
    </message>
    <message>
        <source>{what}: client {client}, server {server}</source>
        <translation>{what}: client {client}, server {server}</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>nog {count}</translation>
    </message>
    <message>
        <source>Not reached: {steps}</source>
        <translation>Niet bereikt: {steps}</translation>
    </message>
</context>
<context>
    <name>store</name>
    <message>
        <source>Record {first} was changed.</source>
        <translation>Record {first} is gewijzigd.</translation>
    </message>
    <message>
        <source>Records {first} to {last} are missing.</source>
        <translation>Records {first} tot en met {last} ontbreken.</translation>
    </message>
    <message>
        <source>Records {first} to {last} are missing at the end.</source>
        <translation>Records {first} tot en met {last} ontbreken aan het einde.</translation>
    </message>
    <message>
        <source>Record {first} is not the one whose hash was kept.</source>
        <translation>Record {first} is niet het record waarvan de hash is bewaard.</translation>
    </message>
    <message>
        <source>The file with the last hash is missing or unreadable.</source>
        <translation>Het bestand met de laatste hash ontbreekt of is onleesbaar.</translation>
    </message>
    <message>
        <source>Nothing was changed: what was stored before is still there.</source>
        <translation>Er is niets gewijzigd: wat eerder is opgeslagen, is er nog.</translation>
    </message>
    <message>
        <source>Nothing of it was used, and nothing was deleted.</source>
        <translation>Er is niets van gebruikt, en niets verwijderd.</translation>
    </message>
    <message>
        <source>Nothing was sent to a meter.</source>
        <translation>Er is niets naar een meter gestuurd.</translation>
    </message>
    <message>
        <source>Go on with the last good copy, or move the file aside and start anew.</source>
        <translation>Ga verder met de laatste goede kopie, of zet het bestand opzij en begin opnieuw.</translation>
    </message>
    <message>
        <source>A file cannot be written or read</source>
        <translation>Een bestand kan niet worden geschreven of gelezen</translation>
    </message>
    <message>
        <source>{file}: {reason}.</source>
        <translation>{file}: {reason}.</translation>
    </message>
    <message>
        <source>Check the disk and the rights on the data directory, then try again.</source>
        <translation>Controleer de schijf en de rechten op de gegevensmap en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>De schijf is vol</translation>
    </message>
    <message>
        <source>There is no room to write {file}.</source>
        <translation>Er is geen ruimte om {file} te schrijven.</translation>
    </message>
    <message>
        <source>Make room on this disk, then try again.</source>
        <translation>Maak ruimte op deze schijf en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>Writing is not allowed</source>
        <translation>Schrijven is niet toegestaan</translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}.</source>
        <translation>{file} kan niet worden geschreven: {reason}.</translation>
    </message>
    <message>
        <source>Make the data directory writable for you, or choose another one.</source>
        <translation>Maak de gegevensmap voor u beschrijfbaar, of kies een andere.</translation>
    </message>
    <message>
        <source>Others can look into this directory</source>
        <translation>Anderen kunnen in deze map kijken</translation>
    </message>
    <message>
        <source>{file} is in use for other things, and other users can read it.</source>
        <translation>{file} is voor andere dingen in gebruik, en andere gebruikers kunnen het lezen.</translation>
    </message>
    <message>
        <source>Choose a new or empty directory, or take the rights of others away (0700).</source>
        <translation>Kies een nieuwe of lege map, of neem anderen hun rechten af (0700).</translation>
    </message>
    <message>
        <source>The database is damaged</source>
        <translation>De database is beschadigd</translation>
    </message>
    <message>
        <source>{file} does not hold what this program wrote into it.</source>
        <translation>{file} bevat niet wat dit programma erin heeft geschreven.</translation>
    </message>
    <message>
        <source>The database is gone</source>
        <translation>De database is verdwenen</translation>
    </message>
    <message>
        <source>{file} is missing, but a copy of it is there.</source>
        <translation>{file} ontbreekt, maar er is een kopie van.</translation>
    </message>
    <message>
        <source>This is not a database of this program</source>
        <translation>Dit is geen database van dit programma</translation>
    </message>
    <message>
        <source>{file} was made by something else, or its beginning is damaged.</source>
        <translation>{file} is door iets anders gemaakt, of het begin is beschadigd.</translation>
    </message>
    <message>
        <source>The database is from a newer version</source>
        <translation>De database is van een nieuwere versie</translation>
    </message>
    <message>
        <source>{file} has version {found}; this program knows up to {known}.</source>
        <translation>{file} heeft versie {found}; dit programma kent tot en met {known}.</translation>
    </message>
    <message>
        <source>Install the newer version of this program, or choose another data directory.</source>
        <translation>Installeer de nieuwere versie van dit programma, of kies een andere gegevensmap.</translation>
    </message>
    <message>
        <source>Another program is writing</source>
        <translation>Een ander programma is aan het schrijven</translation>
    </message>
    <message>
        <source>{file} was busy for {seconds} s.</source>
        <translation>{file} was {seconds} s lang bezet.</translation>
    </message>
    <message>
        <source>Wait until the other window or command is ready, then try again.</source>
        <translation>Wacht tot het andere venster of commando klaar is en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The counter of this key is used up</source>
        <translation>De teller van deze sleutel is opgebruikt</translation>
    </message>
    <message>
        <source>The next invocation counter would be {counter}, beyond the safe limit {limit}.</source>
        <translation>De volgende invocation counter zou {counter} zijn, voorbij de veilige grens {limit}.</translation>
    </message>
    <message>
        <source>Replace the encryption key of this meter; its counter then starts anew.</source>
        <translation>Vervang de encryptiesleutel van deze meter; de teller begint dan opnieuw.</translation>
    </message>
    <message>
        <source>In use by another program</source>
        <translation>In gebruik door een ander programma</translation>
    </message>
    <message>
        <source>{holder} has been using {name} since {since}.</source>
        <translation>{holder} gebruikt {name} sinds {since}.</translation>
    </message>
    <message>
        <source>Close it there, or wait until it is ready, then try again.</source>
        <translation>Sluit het daar, of wacht tot het klaar is, en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>A record of the history was changed</source>
        <translation>Een record van de historie is gewijzigd</translation>
    </message>
    <message>
        <source>Record {number} is not what was stored.</source>
        <translation>Record {number} is niet wat er is opgeslagen.</translation>
    </message>
    <message>
        <source>Check the history; compare it with an exported one.</source>
        <translation>Controleer de historie; vergelijk die met een geëxporteerde.</translation>
    </message>
    <message>
        <source>Too much at once</source>
        <translation>Te veel tegelijk</translation>
    </message>
    <message>
        <source>The limit is {limit}, this is more.</source>
        <translation>De grens is {limit}, dit is meer.</translation>
    </message>
    <message>
        <source>Split it, or choose less.</source>
        <translation>Splits het, of kies minder.</translation>
    </message>
    <message>
        <source>The settings are damaged</source>
        <translation>De instellingen zijn beschadigd</translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}.</source>
        <translation>{file} is niet te lezen: {reason}.</translation>
    </message>
    <message>
        <source>This file cannot be imported</source>
        <translation>Dit bestand kan niet worden geïmporteerd</translation>
    </message>
    <message>
        <source>The file was not taken: {reason}</source>
        <translation>Het bestand is niet overgenomen: {reason}</translation>
    </message>
    <message>
        <source>Choose a file that this program exported, or one of the same form.</source>
        <translation>Kies een bestand dat dit programma heeft geëxporteerd, of een in dezelfde vorm.</translation>
    </message>
    <message>
        <source>This meter is no longer in the list</source>
        <translation>Deze meter staat niet meer in de lijst</translation>
    </message>
    <message>
        <source>It was removed in another window.</source>
        <translation>Hij is in een ander venster verwijderd.</translation>
    </message>
    <message>
        <source>Add it again if you still need it.</source>
        <translation>Voeg hem opnieuw toe als u hem nog nodig hebt.</translation>
    </message>
    <message>
        <source>The keys are not there</source>
        <translation>De sleutels zijn er niet</translation>
    </message>
    <message>
        <source>The {place} has no entry for this meter.</source>
        <translation>In {place} staat geen vermelding voor deze meter.</translation>
    </message>
    <message>
        <source>Enter or import the keys of this meter; another user or computer may have them.</source>
        <translation>Voer de sleutels van deze meter in of importeer ze; een andere gebruiker of computer heeft ze misschien.</translation>
    </message>
    <message>
        <source>Stored keys cannot be read</source>
        <translation>Opgeslagen sleutels zijn niet te lezen</translation>
    </message>
    <message>
        <source>The entry of this meter in the {place} is not what this program wrote.</source>
        <translation>De vermelding van deze meter in {place} is niet wat dit programma heeft geschreven.</translation>
    </message>
    <message>
        <source>Leave the entry as it is, and import the keys of this meter again.</source>
        <translation>Laat de vermelding zoals zij is en importeer de sleutels van deze meter opnieuw.</translation>
    </message>
    <message>
        <source>The keyring did not keep the keys</source>
        <translation>De sleutelbos heeft de sleutels niet bewaard</translation>
    </message>
    <message>
        <source>What was read back from the {place} is not what was stored.</source>
        <translation>Uit {place} is iets anders teruggelezen dan er is opgeslagen.</translation>
    </message>
    <message>
        <source>Do not use this keyring; keep the keys in a file with a passphrase instead.</source>
        <translation>Gebruik deze sleutelbos niet; bewaar de sleutels in een bestand met een wachtwoordzin.</translation>
    </message>
    <message>
        <source>The keyring is locked</source>
        <translation>De sleutelbos is vergrendeld</translation>
    </message>
    <message>
        <source>The keyring was not unlocked.</source>
        <translation>De sleutelbos is niet ontgrendeld.</translation>
    </message>
    <message>
        <source>Unlock it with your login password, then try again.</source>
        <translation>Ontgrendel hem met uw aanmeldwachtwoord en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The keyring is waiting for you</source>
        <translation>De sleutelbos wacht op u</translation>
    </message>
    <message>
        <source>The keyring asks for its password in another window.</source>
        <translation>De sleutelbos vraagt om zijn wachtwoord in een ander venster.</translation>
    </message>
    <message>
        <source>Answer there, then try again.</source>
        <translation>Antwoord daar en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The keyring does not answer</source>
        <translation>De sleutelbos antwoordt niet</translation>
    </message>
    <message>
        <source>There was no answer from the keyring within {seconds} s.</source>
        <translation>Er kwam binnen {seconds} s geen antwoord van de sleutelbos.</translation>
    </message>
    <message>
        <source>Log out and in again, or restart the keyring service, then try again.</source>
        <translation>Meld u opnieuw aan bij het systeem, of herstart de sleutelbosdienst, en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>There is no keyring</source>
        <translation>Er is geen sleutelbos</translation>
    </message>
    <message>
        <source>No keyring of the operating system can be used here.</source>
        <translation>Geen sleutelbos van het besturingssysteem is hier bruikbaar.</translation>
    </message>
    <message>
        <source>Start GNOME Keyring or KWallet, or keep the keys in a file with a passphrase.</source>
        <translation>Start GNOME Keyring of KWallet, of bewaar de sleutels in een bestand met een wachtwoordzin.</translation>
    </message>
    <message>
        <source>This keyring is not safe</source>
        <translation>Deze sleutelbos is niet veilig</translation>
    </message>
    <message>
        <source>{backend} is set up as the keyring; it does not keep keys safely and is not used.</source>
        <translation>{backend} is als sleutelbos ingesteld; die bewaart sleutels niet veilig en wordt niet gebruikt.</translation>
    </message>
    <message>
        <source>Use the keyring of the operating system, or a file with a passphrase.</source>
        <translation>Gebruik de sleutelbos van het besturingssysteem, of een bestand met een wachtwoordzin.</translation>
    </message>
    <message>
        <source>The keyring refused</source>
        <translation>De sleutelbos weigerde</translation>
    </message>
    <message>
        <source>The keyring ended the request with an error ({reason}).</source>
        <translation>De sleutelbos beëindigde het verzoek met een fout ({reason}).</translation>
    </message>
    <message>
        <source>Try again; if it stays, log out and in again.</source>
        <translation>Probeer het opnieuw; blijft het, meld u dan opnieuw aan bij het systeem.</translation>
    </message>
    <message>
        <source>Wrong passphrase</source>
        <translation>Verkeerde wachtwoordzin</translation>
    </message>
    <message>
        <source>{file} is in order, but this passphrase does not open it.</source>
        <translation>{file} is in orde, maar deze wachtwoordzin opent het niet.</translation>
    </message>
    <message>
        <source>Try again. Without its passphrase nobody can open this file.</source>
        <translation>Probeer het opnieuw. Zonder de wachtwoordzin kan niemand dit bestand openen.</translation>
    </message>
    <message>
        <source>The key file is closed</source>
        <translation>Het sleutelbestand is gesloten</translation>
    </message>
    <message>
        <source>Its passphrase was not given.</source>
        <translation>De wachtwoordzin is niet gegeven.</translation>
    </message>
    <message>
        <source>Try again and give the passphrase, or enter the keys for this time.</source>
        <translation>Probeer het opnieuw met de wachtwoordzin, of voer de sleutels voor deze keer in.</translation>
    </message>
    <message>
        <source>The key file is damaged</source>
        <translation>Het sleutelbestand is beschadigd</translation>
    </message>
    <message>
        <source>{file} is not what this program wrote: {reason}.</source>
        <translation>{file} is niet wat dit programma heeft geschreven: {reason}.</translation>
    </message>
    <message>
        <source>Go on with the last good copy of it.</source>
        <translation>Ga verder met de laatste goede kopie ervan.</translation>
    </message>
    <message>
        <source>The file is there already</source>
        <translation>Het bestand is er al</translation>
    </message>
    <message>
        <source>{file} exists; a new key file never takes the place of another.</source>
        <translation>{file} bestaat; een nieuw sleutelbestand neemt nooit de plaats van een ander in.</translation>
    </message>
    <message>
        <source>Open it with its passphrase, or choose another name.</source>
        <translation>Open het met de wachtwoordzin, of kies een andere naam.</translation>
    </message>
    <message>
        <source>There is no such key file</source>
        <translation>Zo&apos;n sleutelbestand is er niet</translation>
    </message>
    <message>
        <source>{file} does not exist.</source>
        <translation>{file} bestaat niet.</translation>
    </message>
    <message>
        <source>Check the name, or make a new key file.</source>
        <translation>Controleer de naam, of maak een nieuw sleutelbestand.</translation>
    </message>
    <message>
        <source>{count} runs</source>
        <translation>{count} uitvoeringen</translation>
    </message>
    <message>
        <source>It is not a file of meters.</source>
        <translation>Het is geen bestand met meters.</translation>
    </message>
    <message>
        <source>It is from a newer version of this program.</source>
        <translation>Het is van een nieuwere versie van dit programma.</translation>
    </message>
    <message>
        <source>It is not UTF-8 text.</source>
        <translation>Het is geen UTF-8-tekst.</translation>
    </message>
    <message>
        <source>Its first line does not name the columns.</source>
        <translation>De eerste regel noemt de kolommen niet.</translation>
    </message>
    <message>
        <source>Column {number} is not known.</source>
        <translation>Kolom {number} is niet bekend.</translation>
    </message>
    <message>
        <source>It has a column with keys; keys are imported on their own.</source>
        <translation>Het heeft een kolom met sleutels; sleutels worden apart geïmporteerd.</translation>
    </message>
    <message>
        <source>The line has {found} cells, the first line {wanted}.</source>
        <translation>De regel heeft {found} cellen, de eerste regel {wanted}.</translation>
    </message>
    <message>
        <source>This is not a meter: {reason}</source>
        <translation>Dit is geen meter: {reason}</translation>
    </message>
    <message>
        <source>Keys are imported on their own.</source>
        <translation>Sleutels worden apart geïmporteerd.</translation>
    </message>
    <message>
        <source>The line cannot be read.</source>
        <translation>De regel kan niet worden gelezen.</translation>
    </message>
    <message>
        <source>{count} meters</source>
        <translation>{count} meters</translation>
    </message>
    <message>
        <source>keyring of this computer</source>
        <translation>de sleutelbos van deze computer</translation>
    </message>
    <message>
        <source>key file</source>
        <translation>het sleutelbestand</translation>
    </message>
    <message>
        <source>memory of this program</source>
        <translation>het geheugen van dit programma</translation>
    </message>
    <message>
        <source>the file is missing</source>
        <translation>het bestand ontbreekt</translation>
    </message>
    <message>
        <source>the file is too large</source>
        <translation>het bestand is te groot</translation>
    </message>
    <message>
        <source>its content is not what was written</source>
        <translation>de inhoud is niet wat geschreven is</translation>
    </message>
    <message>
        <source>its version is {number}, this program knows 1</source>
        <translation>de versie is {number}, dit programma kent 1</translation>
    </message>
</context>
<context>
    <name>support</name>
    <message>
        <source>Save support bundle</source>
        <translation>Supportbundel opslaan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>The support bundle is in {file}</source>
        <translation>De supportbundel staat in {file}</translation>
    </message>
    <message>
        <source>It holds no key and no password, but identifiers and addresses of meters.</source>
        <translation>Er staat geen sleutel en geen wachtwoord in, maar wel identificaties en adressen van meters.</translation>
    </message>
</context>
<context>
    <name>system</name>
    <message>
        <source>No computer of this name is known</source>
        <translation>Er is geen computer met deze naam bekend</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>Er is geen bestand of map met deze naam</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>Het bestand bestaat al</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>Het is een map</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>Het is geen map</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>De bestandsnaam is te lang</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>Geen toestemming</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>De bewerking is niet toegestaan</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>Het bestandssysteem is alleen-lezen</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>Er is geen ruimte meer op de schijf</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>Het schijfquotum is overschreden</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>Het bestand is te groot</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>Invoer- of uitvoerfout</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>Het apparaat is bezet</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>Er zijn te veel bestanden open</translation>
    </message>
    <message>
        <source>Address already in use</source>
        <translation>Het adres is al in gebruik</translation>
    </message>
    <message>
        <source>Cannot assign requested address</source>
        <translation>Dit adres is niet van deze computer</translation>
    </message>
    <message>
        <source>Network is unreachable</source>
        <translation>Het netwerk is onbereikbaar</translation>
    </message>
    <message>
        <source>Network is down</source>
        <translation>Het netwerk is uitgevallen</translation>
    </message>
    <message>
        <source>No route to host</source>
        <translation>Er is geen route naar deze computer</translation>
    </message>
    <message>
        <source>Connection reset by peer</source>
        <translation>De andere kant heeft de verbinding verbroken</translation>
    </message>
    <message>
        <source>Connection timed out</source>
        <translation>De verbinding duurde te lang</translation>
    </message>
</context>
<context>
    <name>tariff_files</name>
    <message>
        <source>the file is longer than {limit} bytes.</source>
        <translation>het bestand is langer dan {limit} bytes.</translation>
    </message>
    <message>
        <source>the file has more than {limit} lines.</source>
        <translation>het bestand heeft meer dan {limit} regels.</translation>
    </message>
    <message>
        <source>the file is no text in UTF-8.</source>
        <translation>het bestand is geen tekst in UTF-8.</translation>
    </message>
    <message>
        <source>the file is no table that can be read.</source>
        <translation>het bestand is geen leesbare tabel.</translation>
    </message>
    <message>
        <source>such a line has {wanted} cells, not {count}.</source>
        <translation>zo&apos;n regel heeft {wanted} cellen, niet {count}.</translation>
    </message>
    <message>
        <source>“{text}” is no number.</source>
        <translation>“{text}” is geen getal.</translation>
    </message>
    <message>
        <source>line {number}: {reason}</source>
        <translation>regel {number}: {reason}</translation>
    </message>
    <message>
        <source>line {number}: “{text}” is none of calendar, season, week, switch, special-day.</source>
        <translation>regel {number}: “{text}” is geen van calendar, season, week, switch, special-day.</translation>
    </message>
    <message>
        <source>there is no season, week or switch in the file.</source>
        <translation>er staat geen seizoen, week of schakelmoment in het bestand.</translation>
    </message>
    <message>
        <source>there is no special day in the file.</source>
        <translation>er staat geen bijzondere dag in het bestand.</translation>
    </message>
    <message>
        <source>a week has {limit} days, not {count}.</source>
        <translation>een week heeft {limit} dagen, niet {count}.</translation>
    </message>
</context>
<context>
    <name>tariffs</name>
    <message>
        <source>low</source>
        <translation>laag</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normaal</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
    <message>
        <source>No tariff known</source>
        <translation>Geen tarief bekend</translation>
    </message>
    <message>
        <source>Tariff {number}</source>
        <translation>Tarief {number}</translation>
    </message>
</context>
<context>
    <name>thd</name>
    <message>
        <source>THD: value threshold</source>
        <translation>THD: waardedrempel</translation>
    </message>
    <message>
        <source>THD: value hysteresis</source>
        <translation>THD: hysterese van de waarde</translation>
    </message>
    <message>
        <source>THD: shortest time over the limit</source>
        <translation>THD: kortste tijd boven de grens</translation>
    </message>
    <message>
        <source>THD: shortest time back to normal</source>
        <translation>THD: kortste tijd terug naar normaal</translation>
    </message>
    <message>
        <source>THD: time threshold</source>
        <translation>THD: tijddrempel</translation>
    </message>
</context>
<context>
    <name>topics</name>
    <message>
        <source>Meter and firmware</source>
        <translation>Meter en firmware</translation>
    </message>
    <message>
        <source>Tariffs and clock</source>
        <translation>Tarieven en klok</translation>
    </message>
    <message>
        <source>Alarms and push</source>
        <translation>Alarmen en push</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Beveiliging</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Power, voltage and current</source>
        <translation>Vermogen, spanning en stroom</translation>
    </message>
    <message>
        <source>Power quality</source>
        <translation>Spanningskwaliteit</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profielen</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Gebeurtenissen</translation>
    </message>
    <message>
        <source>M-Bus</source>
        <translation>M-Bus</translation>
    </message>
    <message>
        <source>Communication</source>
        <translation>Communicatie</translation>
    </message>
    <message>
        <source>Others with a name</source>
        <translation>Overige met een naam</translation>
    </message>
    <message>
        <source>Without a name here</source>
        <translation>Zonder naam hier</translation>
    </message>
</context>
<context>
    <name>tour</name>
    <message>
        <source>A meter to try everything on</source>
        <translation>Een meter om alles op te proberen</translation>
    </message>
    <message>
        <source>This meter is simulated, inside this program, and speaks like a real one. Whatever you do here, no real meter is touched.</source>
        <translation>Deze meter is gesimuleerd, binnen dit programma, en spreekt als een echte. Wat u hier ook doet, er wordt geen echte meter aangeraakt.</translation>
    </message>
    <message>
        <source>One panel for each thing a meter can do</source>
        <translation>Eén paneel voor alles wat een meter kan</translation>
    </message>
    <message>
        <source>Each panel shows what is on the meter, and beside it your edit. What this generation lacks is grey, and says why.</source>
        <translation>Elk paneel toont wat er op de meter staat, en daarnaast uw wijziging. Wat deze generatie niet heeft, is grijs en zegt waarom.</translation>
    </message>
    <message>
        <source>Edit without risk</source>
        <translation>Bewerken zonder risico</translation>
    </message>
    <message>
        <source>Tick an alarm: the row is tinted and says what it was. Ctrl+Z takes it back. Nothing is sent yet, and your edit is kept even when the connection ends.</source>
        <translation>Vink een alarm aan: de regel wordt getint en zegt wat het was. Ctrl+Z neemt het terug. Er is nog niets verstuurd, en uw wijziging blijft ook als de verbinding eindigt.</translation>
    </message>
    <message>
        <source>Nothing is written without review</source>
        <translation>Niets wordt geschreven zonder controle</translation>
    </message>
    <message>
        <source>This button reads the meter again and lists old and new side by side. Only then is it written, read back, and judged in plain words.</source>
        <translation>Deze knop leest de meter opnieuw en zet oud en nieuw naast elkaar. Pas dan wordt er geschreven, teruggelezen, en in gewone woorden geoordeeld.</translation>
    </message>
    <message>
        <source>Every byte, if you want it</source>
        <translation>Elke byte, als u wilt</translation>
    </message>
    <message>
        <source>The trace holds all that went over the wire, decrypted and as sent, with keys masked. It was kept from the start.</source>
        <translation>De trace bevat alles wat over de lijn ging, ontsleuteld en zoals verstuurd, met gemaskeerde sleutels. Hij liep vanaf het begin.</translation>
    </message>
    <message>
        <source>What was done stays known</source>
        <translation>Wat is gedaan, blijft bekend</translation>
    </message>
    <message>
        <source>The history keeps every run with its old values. A run can be undone, through the same review, and a report of it printed.</source>
        <translation>De historie bewaart elke uitvoering met haar oude waarden. Een uitvoering kan ongedaan worden gemaakt, door dezelfde controle, en er kan een rapport van worden afgedrukt.</translation>
    </message>
    <message>
        <source>Help is one key away</source>
        <translation>Hulp is één toets ver</translation>
    </message>
    <message>
        <source>F1 opens the page of the panel that is shown: what it does on the meter, in which generations, and what can go wrong. Ctrl+K finds panels, meters and objects.</source>
        <translation>F1 opent de bladzijde van het paneel dat wordt getoond: wat het op de meter doet, in welke generaties, en wat er mis kan gaan. Ctrl+K vindt panelen, meters en objecten.</translation>
    </message>
</context>
<context>
    <name>trace</name>
    <message>
        <source>Get request, normal</source>
        <translation>Leesverzoek, normaal</translation>
    </message>
    <message>
        <source>Get request, next block</source>
        <translation>Leesverzoek, volgend blok</translation>
    </message>
    <message>
        <source>Get request, with list</source>
        <translation>Leesverzoek, met lijst</translation>
    </message>
    <message>
        <source>Set request, normal</source>
        <translation>Schrijfverzoek, normaal</translation>
    </message>
    <message>
        <source>Set request, first block</source>
        <translation>Schrijfverzoek, eerste blok</translation>
    </message>
    <message>
        <source>Set request, next block</source>
        <translation>Schrijfverzoek, volgend blok</translation>
    </message>
    <message>
        <source>Action request, normal</source>
        <translation>Actieverzoek, normaal</translation>
    </message>
    <message>
        <source>Action request, next block of the answer</source>
        <translation>Actieverzoek, volgend blok van het antwoord</translation>
    </message>
    <message>
        <source>Action request, first block</source>
        <translation>Actieverzoek, eerste blok</translation>
    </message>
    <message>
        <source>Action request, next block</source>
        <translation>Actieverzoek, volgend blok</translation>
    </message>
    <message>
        <source>Get response, normal</source>
        <translation>Leesantwoord, normaal</translation>
    </message>
    <message>
        <source>Get response, block</source>
        <translation>Leesantwoord, blok</translation>
    </message>
    <message>
        <source>Get response, with list</source>
        <translation>Leesantwoord, met lijst</translation>
    </message>
    <message>
        <source>Set response, normal</source>
        <translation>Schrijfantwoord, normaal</translation>
    </message>
    <message>
        <source>Set response, block</source>
        <translation>Schrijfantwoord, blok</translation>
    </message>
    <message>
        <source>Set response, last block</source>
        <translation>Schrijfantwoord, laatste blok</translation>
    </message>
    <message>
        <source>Action response, normal</source>
        <translation>Actieantwoord, normaal</translation>
    </message>
    <message>
        <source>Action response, block</source>
        <translation>Actieantwoord, blok</translation>
    </message>
    <message>
        <source>Action response, block arrived</source>
        <translation>Actieantwoord, blok aangekomen</translation>
    </message>
    <message>
        <source>Association request</source>
        <translation>Associatieverzoek</translation>
    </message>
    <message>
        <source>Association response</source>
        <translation>Associatieantwoord</translation>
    </message>
    <message>
        <source>Exception response</source>
        <translation>Exception-antwoord</translation>
    </message>
    <message>
        <source>invoke-id {number}, priority high</source>
        <translation>invoke-id {number}, prioriteit hoog</translation>
    </message>
    <message>
        <source>invoke-id {number}, priority normal</source>
        <translation>invoke-id {number}, prioriteit normaal</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribuut</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>{obis}, class {class_id}, number {index}</source>
        <translation>{obis}, klasse {class_id}, nummer {index}</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Om</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Waarde</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultaat</translation>
    </message>
    <message>
        <source>success</source>
        <translation>gelukt</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhoud</translation>
    </message>
    <message>
        <source>masked, {count} bytes</source>
        <translation>gemaskeerd, {count} bytes</translation>
    </message>
    <message>
        <source>{count} bytes</source>
        <translation>{count} bytes</translation>
    </message>
    <message>
        <source>{type} of {count}</source>
        <translation>{type} van {count}</translation>
    </message>
    <message>
        <source>Frame, sent</source>
        <translation>Frame, verzonden</translation>
    </message>
    <message>
        <source>Frame, received</source>
        <translation>Frame, ontvangen</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>Nr. {number}</translation>
    </message>
    <message>
        <source>Wrapper</source>
        <translation>Wrapper</translation>
    </message>
    <message>
        <source>from {source} to {destination}, {count} bytes</source>
        <translation>van {source} naar {destination}, {count} bytes</translation>
    </message>
    <message>
        <source>… and more</source>
        <translation>… en meer</translation>
    </message>
    <message>
        <source>list of {count}</source>
        <translation>lijst van {count}</translation>
    </message>
    <message>
        <source>{count} values</source>
        <translation>{count} waarden</translation>
    </message>
    <message>
        <source>block {number}, the last</source>
        <translation>blok {number}, het laatste</translation>
    </message>
    <message>
        <source>block {number} arrived</source>
        <translation>blok {number} aangekomen</translation>
    </message>
    <message>
        <source>block {number}</source>
        <translation>blok {number}</translation>
    </message>
    <message>
        <source>state {state}, service {service}</source>
        <translation>toestand {state}, dienst {service}</translation>
    </message>
    <message>
        <source>class {class_id} attribute {index}</source>
        <translation>klasse {class_id} attribuut {index}</translation>
    </message>
    <message>
        <source>class {class_id} method {index}</source>
        <translation>klasse {class_id} methode {index}</translation>
    </message>
</context>
<context>
    <name>usage</name>
    <message>
        <source>Special days</source>
        <translation>Bijzondere dagen</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Niet gebruikt</translation>
    </message>
    <message>
        <source>Some days</source>
        <translation>Sommige dagen</translation>
    </message>
    <message>
        <source>week {names}</source>
        <translation>week {names}</translation>
    </message>
    <message>
        <source>special days</source>
        <translation>bijzondere dagen</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Elke dag</translation>
    </message>
    <message>
        <source>Weekdays</source>
        <translation>Werkdagen</translation>
    </message>
    <message>
        <source>Weekend</source>
        <translation>Weekend</translation>
    </message>
</context>
<context>
    <name>verdicts</name>
    <message>
        <source>Read</source>
        <translation>Uitgelezen</translation>
    </message>
    <message>
        <source>Planned, nothing sent</source>
        <translation>Gepland, niets verstuurd</translation>
    </message>
    <message>
        <source>Nothing to write</source>
        <translation>Niets te schrijven</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Geverifieerd</translation>
    </message>
    <message>
        <source>Written, cannot be read back</source>
        <translation>Geschreven, niet terug te lezen</translation>
    </message>
    <message>
        <source>Written, waiting for use</source>
        <translation>Geschreven, wacht op gebruik</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Niet gedaan</translation>
    </message>
    <message>
        <source>Partly</source>
        <translation>Gedeeltelijk</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Verschilt</translation>
    </message>
    <message>
        <source>Unknown, check now</source>
        <translation>Onbekend, nu controleren</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gedaan</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestopt</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Bezig</translation>
    </message>
</context>
</TS>
