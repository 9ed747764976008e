<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Special days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>week {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>special days</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AcceptHistory</name>
    <message>
        <source>Go on from the records that are there?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why? Your answer becomes a record with your name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A backup was put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept what is there</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActivityCalendarPanel</name>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seasons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit day {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{weekday} of week {week}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit season {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActivityModel</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AdministrativeStatusPanel</name>
    <message>
        <source>was {status}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AlarmsPanel</name>
    <message>
        <source>Clear…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>register {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raised now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No alarm is raised now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Communication error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fraud attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New device found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase outage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voltage sag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voltage swell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>THD over limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>THD long over limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fraud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-Bus channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss of supply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bit {bit} of register {register}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bit {bit} of filter {register} is on and has no name here. It is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bit {bit} of filter {register}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On without a name here, and kept: {bits}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttributesModel</name>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttributesTable</name>
    <message>
        <source>Attributes of the object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Cabinet</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language is another one after the next start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use {found} for this card?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card names {card} now. Its keys, drafts and name stay; from then on it can be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the card forget the former meter?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identifier and system title are then taken from the meter that answers next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget and connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the keyring of this computer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys are stored in the key file {file}. It is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys are stored in the key file {file}. Its passphrase is asked when they are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a key file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys are stored in the keyring of this computer ({service}). It is unlocked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the copy of {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClockConfigurationPanel</name>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of the meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zone now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synchronise…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zone and summer time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in the Netherlands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes from winter time to UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Winter time to UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summer time is used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summer time begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summer time ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>* is any, L the last, dev= minutes to UTC: *-03-L Sun is the last Sunday of March.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>winter time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter itself does not trust this time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock is off by more than {seconds} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right within {seconds} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be told: the time is not exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less than 1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summer time is not used: the clock is never changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin and end give no dates that can be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to summer time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to winter time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was {value}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClosingSheet</name>
    <message>
        <source>Not now: something is being written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close when it is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{job} on {meter} is under way. Closing now could leave the meter half changed. The answer that is awaited comes within {seconds} s.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>In force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passive side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter has not been read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both sides are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sides differ in 1 line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sides differ in {count} lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passive side does not become active by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passive side becomes active on {day} at {time}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareRow</name>
    <message>
        <source>On the meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the meter, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} changes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConfigurationObjectPanel</name>
    <message>
        <source>Ports and power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security on the network port (P3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security on the optical port (P0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can lock you out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HLS {level} allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-Bus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPRS mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was {mode}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bit {bit} is on and has no name here. It is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On without a name here, and kept: bits {bits}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateParts</name>
    <message>
        <source>every year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never comes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begin of summer time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end of summer time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>second last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any weekday</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DatePatternField</name>
    <message>
        <source>Date, * for any part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the parts of the date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year-month-day, * for any, L for the last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date}, has passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never comes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayBar</name>
    <message>
        <source>Switches of the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen: {time} {tariff}. {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayEditor</name>
    <message>
        <source>Add switch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {limit} switches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tariff</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayPage</name>
    <message>
        <source>Add day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {limit} days</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeviceTree</name>
    <message>
        <source>Meters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the meters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No meters yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add meter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a simulated meter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dock</name>
    <message>
        <source>The history is not what was recorded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyMessage</name>
    <message>
        <source>Start without a meter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorView</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilesMenu</name>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as JSON…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the year as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendars (*.json *.csv);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingsBanner</name>
    <message>
        <source>Mend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} of {count}, next</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirmwarePanel</name>
    <message>
        <source>Module</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Which meter first?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is connected, and nothing connects by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start simulated meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add meter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An SMR 5.2 meter with a gas meter, inside this program. Connected in one click; nothing real is touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over TCP, or with an optical head on a USB or serial port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list of meters from a table or from another computer. Keys come on their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a simulated meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the keyring of this computer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a key file…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpPane</name>
    <message>
        <source>Close the help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no help for this panel.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HexPane</name>
    <message>
        <source>and {count} more bytes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HexView</name>
    <message>
        <source>and {count} more bytes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryBar</name>
    <message>
        <source>Filter the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All meters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export and report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {count} runs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This record is not what was stored.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryTable</name>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to write</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>Accept what is there…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report of the chosen runs, PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report of the chosen runs, HTML…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All runs of the filter, JSON…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All runs of the filter, CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report of the chosen runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And {count} more findings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history is not what was recorded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HolidaysDialog</name>
    <message>
        <source>Add public holidays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holidays of the Netherlands; those that have passed or are in the table are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day {id}, missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date}  {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add 1 day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {count} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter holds {limit} special days; there is room for {room}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportSheet</name>
    <message>
        <source>Import meters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import 1 meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import {count} meters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} already here and left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parts}. Keys are not part of such a file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what lies below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide what lies below</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>Notation of {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ASCII</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>16 bytes, check value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the digits 0-9 and A-F can stand in a key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only ASCII characters can stand here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{typed} of {all} hex digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{typed} of {all} characters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyFileSheet</name>
    <message>
        <source>Key file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the last good copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without its passphrase nobody can open this file, and nobody can reset it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key file (*.smkeys)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep keys in a key file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the key file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make key file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A passphrase has at least {count} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyKeeper</name>
    <message>
        <source>In the key file {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the keyring of this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring is waiting for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring has not answered yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It asks for its password in another window. Nothing is sent to a meter meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sent to a meter meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysRow</name>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}, {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} entered: {values}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} entered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only until this program ends</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>Keys of this meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are never shown again; compare the check values with the delivery sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encryption key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authentication key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Master key, may be left empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Master key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only until this program ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The master key is not complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password is missing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListenPage</name>
    <message>
        <source>Let other computers in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages that arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listen here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in as alarm destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{address}, TCP and UDP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bit {bit} of register {register}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LoadProfilePanel</name>
    <message>
        <source>What is captured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is captured by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A full buffer of {entries} entries goes back {days} days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} entries are in it now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {count} entries that it holds now are lost. Read the values first if you need them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing this empties the buffer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capture period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capture period in seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was {period}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capture another object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the values</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>No group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add meter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a simulated meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import meters…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export meters…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep keys in a key file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep keys in the keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read this panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review and write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review and write all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit meter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New group…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the meters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help on this panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About smconfig</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search panels, meters…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MeterBar</name>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No meter selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review all ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HLS5, encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password, encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password, not encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not protected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MeterBook</name>
    <message>
        <source>{name}, copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {meter} from the list?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its card and what is left unwritten go. Its history stays, and so do its keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MeterDialog</name>
    <message>
        <source>Add a meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read from the meter when left empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identify when connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HLS5, encrypted and authenticated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password, encrypted and authenticated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password, not encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is connected now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address, port, client or server is not possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use these keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MeterExchange</name>
    <message>
        <source>Meters (*.json *.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import meters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meters as JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meters as a table (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export meters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} meters are in {file}, without keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MeterKeys</name>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a key file…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MeterTreeModel</name>
    <message>
        <source>Demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group {name}, {count} meters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-Bus channel {number}, {device}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unfinished work</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Copy report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ObjectDetail</name>
    <message>
        <source>Copy name and OBIS code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class {number}, version {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Methods: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the OBIS code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ObjectList</name>
    <message>
        <source>Remove all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add object…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed: {objects}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {limit}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ObjectPicker</name>
    <message>
        <source>Name or OBIS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OBIS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ObjectsModel</name>
    <message>
        <source>Object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{topic} {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ObjectsPanel</name>
    <message>
        <source>Filter the objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, OBIS or class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the OBIS code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the OBIS code as hex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a table, CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As JSON…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read list again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} objects, from the list of the meter itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the objects</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ObjectsTable</name>
    <message>
        <source>Objects of the meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OtherMeter</name>
    <message>
        <source>Use it for this card…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter was exchanged…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card names {card}; {found} answers. It can be read; nothing is written until you decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another meter answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the meter was exchanged, let the card forget the former one and connect again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system title is not the one of this card</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverviewPanel</name>
    <message>
        <source>Another meter than on the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected to this meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{panel}: 1 change not written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{panel}: {count} changes not written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} changes not written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equipment identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administrative status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Association</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No alarm raised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 alarm: {alarm}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} alarms raised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inside this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{address}, wrapper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{address}, HDLC</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search panels, meters, actions and objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panels, meters, actions, objects by name or OBIS code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fits these words.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Press Read to get it from the meter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to the meter, then read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not on this meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sentence} Read at {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is running on this meter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the meter first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing changed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is another meter than on the card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only is on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PanelFooter</name>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review and write</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PanelHeader</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help on this panel, F1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PanelList</name>
    <message>
        <source>Configuration</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PanelListModel</name>
    <message>
        <source>{panel}, edited and not written</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>{typed} ASCII characters, at most 64</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only ASCII characters can stand here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Plot</name>
    <message>
        <source>{title}: {count} values from {low} to {high} {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: no values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to draw</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PushSetupPanel</name>
    <message>
        <source>Listen here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an object to send</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message>
        <source>Review 1 change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review {count} changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{meter}, read again at {time}. Nothing has been sent yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter was changed since the former review. {sentence}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write 1 change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write {count} changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunDetail</name>
    <message>
        <source>Copy the run as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo this run…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a run to see what it asked, wrote and found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record was changed: what it says is not written to a meter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It wrote nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it did cannot be put back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose its meter in the list first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to its meter first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is running on this meter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is another meter than on the card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only is on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeasonPage</name>
    <message>
        <source>Add season</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {limit} seasons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Season</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SerialForm</name>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>COM4 or /dev/ttyUSB0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for ports again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{baud} baud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-on, mode E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port is missing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a message now…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When and how often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Randomisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time between tries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: always. Else begin / end, as in *-*-* 01:00 / *-*-* 05:00; next one by ;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objects to send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each object is read from the meter before the list is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as a DLMS notification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the text of DSMR 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter holds “{text}”, which is not host:port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent over {transport}, {form}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SimulatedForm</name>
    <message>
        <source>Simulates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the simulated meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number is missing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpecialDaysPanel</name>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add public holidays…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {limit} special days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table cannot be written as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date, and when it comes next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day {id} on these dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day {id} on this date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No special day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TcpForm</name>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host name or IP address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Framing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address is missing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TraceDetail</name>
    <message>
        <source>What the chosen row says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes of the chosen row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the bytes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TraceModel</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>masked, {count} bytes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TraceTable</name>
    <message>
        <source>Trace</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TraceView</name>
    <message>
        <source>Filter the trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words in service, object, OBIS or value, or hex. Return goes to the next row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the chosen meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys are masked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the rows that lack the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show frames as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the table stand still</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as JSON lines…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save frames as pcapng…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the OBIS code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {count} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text}, {waiting} waiting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Trial</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking for the keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a meter without identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered in {milliseconds} ms: {meter}, {generation}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ValuesPage</name>
    <message>
        <source>Captured values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last {days} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plotted column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load profile</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WeekPage</name>
    <message>
        <source>Add week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {limit} weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WindowMemory</name>
    <message>
        <source>Start anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the copy of {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message>
        <source>Accept counter {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter already holds these settings. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>YearBoard</name>
    <message>
        <source>Previous year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>special day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>season starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no day profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day {id}, which is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>season {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>YearPage</name>
    <message>
        <source>Tariff at this date and time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tariff at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date and time of the activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A date and time like 2027-12-25 07:30</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No day profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>special day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>season {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept from the day before</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>YearView</name>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S{name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Bytes</name>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attribute {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>method {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>masked: it holds a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} writes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Confirmation</name>
    <message>
        <source>Type the last four characters of the identifier that this meter reported at {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the last four characters of the identifier of this meter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last four characters of the identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dangerous: {settings}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the link drops while writing, the meter holds the old or the new value; this program then reads which.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_DayButton</name>
    <message>
        <source>Day {id}, {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, something is wrong</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Detail</name>
    <message>
        <source>Choose a job to see what it wrote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written, cannot be read back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written and read back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read back different</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Last</name>
    <message>
        <source>Nothing has run yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_LastRuns</name>
    <message>
        <source>Last runs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Message</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {object} up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {object} down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {object}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this special day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day {id}, missing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Rows</name>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group or reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dangerous</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Running</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping, {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the link</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_SeasonRow</name>
    <message>
        <source>Name of the season, a digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of day of the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week of the season</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this season</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week {name}, missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_SwitchRow</name>
    <message>
        <source>From this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tariff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this switch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>midnight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until {time}, {span}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Table</name>
    <message>
        <source>Jobs of this session</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_ValueCard</name>
    <message>
        <source>Value of the attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value of the attribute as bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attribute {number}, {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an attribute to see its value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This association may not read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read yet. Press Return on the attribute, or read the whole object.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_WeekRow</name>
    <message>
        <source>Name of the week, a digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was day {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week {week}, {weekday}: day {id}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>about</name>
    <message>
        <source>About smconfig</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version}. Configures Dutch smart electricity meters, DSMR 2.2 to SMR 5.5, over DLMS/COSEM. Free software under the GNU General Public License, version 2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>activity_calendar</name>
    <message>
        <source>Calendar name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Season {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {start}, week {week}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monday to Sunday: day {days}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a form that cannot be explained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}”, at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passive calendar becomes active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the passive side was touched: the calendar in force is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>addresses</name>
    <message>
        <source>Management client, one meter on the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Management client, physical device 17</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Management client, physical device 17 in four bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public client, one meter on the line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>administrative_status</name>
    <message>
        <source>Undefined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administrative status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The grid operator&apos;s systems see whether this meter is in use. Set it only when asked to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In normal use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken out of use by the grid operator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not set yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>alarms</name>
    <message>
        <source>Clock invalid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace battery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auxiliary event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Configuration changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program memory error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RAM error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Non-volatile memory error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measurement system error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watchdog error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fraud attempt on the E-meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Communication error, M-Bus channel {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fraud attempt, M-Bus channel {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New device found, M-Bus channel {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase outage, L{n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase outage test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voltage sag, L{n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voltage swell, L{n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>THD over limit, L{n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>THD long over limit, L{n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last gasp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last gasp test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bit {bit} of register {register}, without a name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>calendar_lint</name>
    <message>
        <source>{count} seasons, and this meter holds {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} weeks, and this meter holds {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} day profiles, and this meter holds {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} special days, and this meter holds {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day {id} has {count} switches: many meters hold {limit} at most, and refuse more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no season: the meter would not know which week holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two seasons are called {name}: the meter cannot tell them apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two weeks are called {name}: the meter cannot tell them apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two day profiles have id {name}: the meter cannot tell them apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Season {name} is not called by a digit, as Dutch meters expect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week {name} is not called by a digit, as Dutch meters expect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The calendar has no name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The calendar&apos;s name has {count} characters, and this meter holds {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call it {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it day {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Season {name} names week {week}, which there is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use week {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seasons {one} and {two} both start on {date}: which one holds then is up to the meter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove season {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Season {name} never starts: {date} does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No season leads to week {name}, so it never holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week {name} names day {id}, which there is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add day {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use day {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No week and no special day uses day {id}, so it never holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day {id} has no switch: the meter keeps the tariff of the day before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day {id} has no switch at 00:00: the meter keeps the last tariff of the day before until {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add 00:00</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day {id} has a switch at {time}: hour and minute must be given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day {id} has two switches at {time}: which one holds is up to the meter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the switch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day {id} switches at {time}, and on the day summer time begins there is no such time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Special day {date} names day {id}, which the calendar does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Special day {date} never comes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Special day {date} has passed and does not come again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Special days {one} and {two} are both on {date} and name different days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Special day {date} is in the table twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {date}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>classes</name>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extended register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demand register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Script table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Special days table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Association</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SAP assignment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local port setup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register monitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single action schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HDLC setup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Push setup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TCP-UDP setup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IPv4 setup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPRS setup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GSM diagnostic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security setup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnect control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limiter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-Bus client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-Bus diagnostic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clock</name>
    <message>
        <source>The time is not valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time is doubtful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another clock base is used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The status itself is not valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summer time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of the meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summer time begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summer time ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} minutes to UTC</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>configuration</name>
    <message>
        <source>HLS {level} allowed on the network port (P3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HLS {level} allowed on the optical port (P0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for M-Bus devices when the cover is opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for M-Bus devices at power on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dynamic M-Bus addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optical port (P0) enabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direct attach at power on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Triggered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After this no optical head works on this meter, until the port is switched on again over the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After this the meter refuses HLS 5 over the network: this program reaches it through the optical port only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After this the meter refuses HLS 5 on the optical port: this program reaches it over the network only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPRS mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bit {bit}, without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays on the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes on the network when called.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>doctor</name>
    <message>
        <source>Compare the check values of the keys with the delivery sheet, then allow one more try.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port is in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program has the port open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier program ended without giving the port back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the other program, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The adapter is unplugged, or has another name since it was plugged in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The driver of the adapter is missing or has stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug the adapter in again and choose it from the list of ports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port may not be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This user is no member of the group that owns serial ports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Become a member of the group dialout, log out and in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address cannot be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address or the port number is another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network or VPN is down, or the meter has no power or coverage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is connected, and the meter takes one at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address and the network first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing came back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The optical head is not on the meter, or upside down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server address or the baud rate is another one: the meter stays silent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter wants the sign-on of mode E first, or no sign-on at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seat the head, cable down; then search for the meter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only our own echo came back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The head works, and no meter is in front of it: it sees its own light.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The head is upside down, or sunlight falls in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seat the head on the meter, cable down, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes come, and make no sense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The baud rate is another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sunlight or a worn cable spoils the bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try another baud rate, or search for the meter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is framed in another way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The serial server speaks HDLC and the wrapper was expected, or the reverse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another service listens at this port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the framing between wrapper and HDLC, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter refuses the change to HDLC (mode E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This meter starts with HDLC at once, or is set to read-out only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The head or the adapter cannot follow the speed that was agreed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch mode E off, or choose a lower baud rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another address answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server address of this meter is another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several meters share the line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take over the address that answers, or search for the meter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The frame counter cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The public client of this meter is switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The generation on the card is another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the counter yourself, or correct the generation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link is there, and the association is not answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client address or the logical device is another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter still holds an association that was never ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter ignores what it cannot decrypt: a key or the counter is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a minute, then try again; check the client address next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter does not know this client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client address is another one; the management client is 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The logical device is another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program holds the only link of this client.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the client address to 1, or to the one that the delivery sheet names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter still holds an old association</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier connection was cut and not ended; the meter waits for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait two minutes, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter wants another kind of authentication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The security level on the card is another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the security level: DSMR 2.2 has low-level security, all later ones HLS5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter refuses the association and gives no reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client address, the security level or a key is another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a minute, then try again; check the security level next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password is another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password was given as hex and is text, or the reverse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the password with the delivery sheet, then allow one more try.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authentication key is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authentication key was replaced, by us or by another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encryption and authentication key are exchanged, or belong to another meter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encryption key is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encryption key was replaced, by us or by another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encryption key or the authentication key is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the two keys was replaced; the meter does not say which one fails.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our frame counter is too low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program used this client with a higher counter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The counters of this computer were lost or put back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept the counter that the meter names, if you know who used it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The frame counter of the meter is far above ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program works on this meter with the same key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of the public client is not protected, and may be forged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The frame counter is used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encryption key has protected as many messages as it may.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the encryption key of this meter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system title does not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is another meter than the card says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter takes only clients with a system title that it knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the number on the meter with the card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is another meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter was exchanged, or the address belongs to another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys of this meter were never entered here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter or import the keys of this meter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped, so that the meter does not lock itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authentication failed three times in a row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check keys and password first; then allow one more try.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection failed in an unusual way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The details say what the meter answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the report to support.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>durations</name>
    <message>
        <source>{seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min {rest} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 round trip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} round trips</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>endpoints</name>
    <message>
        <source>Wrapper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HDLC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TCP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial or optical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>files</name>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file in the form of an export, or correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is on the meter and in this window is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file, or correct this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firmware</name>
    <message>
        <source>The firmware version of an M-Bus device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Module</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Communication module</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-Bus driver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-Bus device</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{obis}, class {class_id}, attribute {index}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{obis}, class {class_id}, method {index}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>masked, check value {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… shortened; the export has all of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written, cannot be read back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written and read back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read back different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sent} of {count} writes sent, {verified} read back as wanted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This record is not what was stored; do not rely on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equipment identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>identify</name>
    <message>
        <source>There is an administrative status: DSMR 4.2.2 or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no administrative status: DSMR 2.2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a CDMA diagnostic: SMR 4.3 or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no CDMA diagnostic: not SMR 4.3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is an invocation counter object: SMR 5.0 or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is an auxiliary event log: SMR 5.1 or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no auxiliary event log: SMR 5.0 or older.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is an alarm filter 2: SMR 5.2 or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no alarm filter 2: SMR 5.1 or older.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is an alarm filter 3: SMR 5.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no alarm filter 3: SMR 5.2 or older.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The association has version 0: DSMR 2.2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The association has version 1: DSMR 4.2.2 or SMR 4.3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The association has version 3: SMR 5.0 or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-Bus clients have version 0: SMR 4.3 or older.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-Bus clients have version 1: SMR 5.0 or later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>jobs</name>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the first answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing on (mode E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreeing on the data link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the frame counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking for an association</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authenticating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking which meter this is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter still holds an old association: trying again in {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare the review of {operation}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare to put back what was there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write {operation}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>load_profile</name>
    <message>
        <source>{object} is captured (the collected values are lost)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the objects (the collected values are lost)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capture period (the collected values are lost)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Former</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} h</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>objects</name>
    <message>
        <source>Association</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security setup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tariff script table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equipment identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-Bus equipment identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Special days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard event log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fraud detection event log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard event code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fraud detection event code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monthly values, electricity and M-Bus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firmware version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Module firmware version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Communication module firmware version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active energy import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active energy import, tariff 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active energy import, tariff 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active energy export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active energy export, tariff 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active energy export, tariff 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instantaneous current, all phases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instantaneous current L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instantaneous current L2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instantaneous current L3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instantaneous voltage L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instantaneous voltage L2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instantaneous voltage L3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average voltage L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average voltage L2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average voltage L3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power failures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Long power failures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voltage sags L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voltage sags L2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voltage sags L3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voltage swells L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voltage swells L2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voltage swells L3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alarm register 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alarm filter 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily values, electricity and M-Bus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-Bus client setup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interval values, M-Bus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hourly profile status, M-Bus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-Bus value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-Bus event log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-Bus event code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administrative status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Communication session event log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Communication session event code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Communication session event counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Push setup, alarm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Push setup, SMS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firmware signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Module firmware signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Communication module firmware signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P1 port version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Definable load profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instantaneous active power import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instantaneous active power export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instantaneous active power import L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instantaneous active power import L2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instantaneous active power import L3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instantaneous active power export L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instantaneous active power export L2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instantaneous active power export L3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average active power export L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average active power export L2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average active power export L3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average active power import L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average active power import L2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average active power import L3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average reactive power import L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average reactive power import L2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average reactive power import L3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average reactive power export L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average reactive power export L2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average reactive power export L3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average current L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average current L2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average current L3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Configuration object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Randomisation settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CDMA diagnostic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invocation counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power quality event log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power quality event code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-Bus driver firmware version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-Bus driver firmware signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power quality profile 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power quality profile 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPRS diagnostic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-Bus diagnostic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily values, M-Bus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monthly values, M-Bus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily profile status, M-Bus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monthly profile status, M-Bus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-Bus value, five minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-Bus status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-Bus device model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-Bus device hardware version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-Bus device metrology firmware version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-Bus device other firmware version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-Bus device simple version information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auxiliary event log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auxiliary event code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-Bus status to clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase outage test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extended power quality event log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extended power quality event code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extended power quality event magnitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extended power quality event duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LTE diagnostic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alarm register 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alarm filter 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>THD event log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>THD event code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>THD event magnitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Magnitude of the last voltage sag L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Magnitude of the last voltage sag L2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Magnitude of the last voltage sag L3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Magnitude of the last voltage swell L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Magnitude of the last voltage swell L2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Magnitude of the last voltage swell L3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration of the last voltage sag L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration of the last voltage sag L2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration of the last voltage sag L3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration of the last voltage swell L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration of the last voltage swell L2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration of the last voltage swell L3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Magnitude of the last current THD over limit L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Magnitude of the last current THD over limit L2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Magnitude of the last current THD over limit L3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>THD threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>THD hysteresis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>THD shortest time from normal to over limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>THD shortest time from over limit to normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>THD time threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current THD L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current THD L2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current THD L3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current THD fingerprint L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current THD fingerprint L2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current THD fingerprint L3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times that current THD was over limit L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times that current THD was over limit L2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times that current THD was over limit L3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Push setup, UDP and last gasp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alarm register 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alarm filter 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last gasp test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logical name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scaler and unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capture time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buffer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capture objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capture period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daylight saving begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daylight saving ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daylight saving deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daylight saving enabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Object list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Associated partners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application context name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>xDLMS context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authentication mechanism name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Association status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transferred blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First block not transferred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfer enabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfer status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image to activate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active calendar name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active season profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active week profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active day profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passive calendar name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passive season profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passive week profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passive day profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation time of the passive calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Executed script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Execution times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Push objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destination and method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Communication windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Randomisation interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of retries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delay between retries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registration status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Circuit-switched status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packet-switched status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbouring cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security suite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client system title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server system title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-Bus port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capture definition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Primary address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identification number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encryption key status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received signal strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broadcast frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transmissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frames with correct checksum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frames with wrong checksum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the buffer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capture now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adjust to the quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adjust to the measuring period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adjust to the minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adjust to the preset time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset the adjusting time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift the time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Execute a script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert a special day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete a special day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply to HLS authentication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the HLS secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initiate the transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfer a block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activate the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activate the passive calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Push now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activate security</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfer global keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deinstall the device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset the alarm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synchronise the clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the encryption key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfer the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attribute {index}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method {index}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This attribute holds a password and is never read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{object}, channel {channel}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>operations</name>
    <message>
        <source>Read all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read administrative status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read alarms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read configuration object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read firmware versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read load profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the object list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read push setups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read alarm filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read alarm registers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read activity calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read special days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read clock configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read values of the load profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the list of objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read attributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alarm filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alarm registers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>load profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alarm push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SMS push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last gasp push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last gasp window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a message to be sent now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clock configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>configuration object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>activity calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>special days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>administrative status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>former settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>overview</name>
    <message>
        <source>Encrypted and authenticated, suite 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password only, not encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client {client}, HLS5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client {client}, password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client {client}, without authentication</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>panels</name>
    <message>
        <source>{generation} meters do not have this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which tariff applies when.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read activity calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administrative status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admin. status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the grid operator has this meter in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this meter reports to the head-end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter&apos;s time, and when summer time begins and ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Named switches of this meter; what you do not change is left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The versions that run in this meter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this meter captures by itself, and how often.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the meter itself says it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which meter this is and how it is reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where this meter reports to by itself, and what it says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Special days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates with a day profile of their own, such as holidays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read special days</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>print</name>
    <message>
        <source>{name}, tariffs of {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>special day (ring)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a season starts (line)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S{name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Special days: {dates}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smconfig, {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>problems</name>
    <message>
        <source>Nothing that could change the meter was sent: it is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of that answer was used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it stays, send the report to support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the check values of the keys with the delivery sheet, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change was sent and no answer came: the meter holds the old or the new value. Read it again to see.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change was sent; the meter was read again and holds the old value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the change is on the meter; the history says which part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is not authentic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the link to the meter; an answer like this is never normal. Send the report to support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{endpoint} answered, but accepts no connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the port number, and that no other program is connected to this meter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing answers at this address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{endpoint} did not answer within {seconds} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address, the network or VPN, and whether the meter has power and coverage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{endpoint} cannot be reached: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address and the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer from the meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter did not answer within {seconds} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the link and the client and server address, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only another address answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frames came, but from another pair of addresses ({found}) than asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the client and server address on the card of this meter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter closed the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection ended before the answer was complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait half a minute, so that the meter forgets the old association, and connect again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link was closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You closed the link before the meter had answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only our own echo comes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was sent came back, and the meter said nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the optical head on the meter, the right way up, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is unreadable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} bytes came, and no whole frame among them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the baud rate, and whether this meter starts with mode E.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter refuses the data link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter answered the connection request (SNRM) with a refusal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the client and server address; another program may hold the link. Wait a little, try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter has ended the data link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter is in disconnected mode: it waited too long, or was reset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter rejects a frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter rejects a frame of ours: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data link cannot be agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sizes and windows in the meter&apos;s answer (UA) make no sense.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer cannot be understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer begins with {found} instead of E6 E7 00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter does not sign on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-on at 300 baud (mode E) was sent {times} times; nothing came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the optical head; this meter may start with HDLC at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-on is unreadable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} bytes came at 300 baud, and no identification among them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter refuses mode E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter signed on as {identification} and did not change to HDLC: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try HDLC without mode E, or a lower baud limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The speed cannot be changed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{endpoint} is no serial port, so it cannot be set to {baud} baud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use mode E on a serial port only; set the speed in the serial server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port is in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program has {port} open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the other program, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no port {port} now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug the adapter in, or choose another port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port may not be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system does not let you open {port}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On Linux, become a member of the group dialout, log out and in again; then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{port} cannot be opened: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the adapter and its driver; plug it out and in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{port} was unplugged or stopped working.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug the adapter in again and connect again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port takes no bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{port} did not take what was to be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the adapter; plug it out and in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter sent bytes that break the rules of DLMS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no DLMS connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bytes that came are no DLMS wrapper: another service listens at this address, or HDLC is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the port and the framing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is longer than the limit of {limit} bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer belongs to another question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for {wanted}, the meter answered {found}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer carries number {found}, the question had {wanted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The blocks are out of order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block {found} came where block {wanted} was due.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{wanted} values were asked for, {found} came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value has another form than expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{target} holds a value that this program cannot explain: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the generation on the card; an expert can look at the raw value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value was read; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A check of the protected answer failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer came unprotected although this association is encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is protected in another way ({found}) than agreed ({wanted}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer has counter {found}, which is not above {last}: it is an old answer sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authentication tag of the answer does not fit: another key, or the answer was changed on the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The protected answer is cut short or too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security suite {suite} is not supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter asks for security suite {suite}; this program speaks suite 0 (AES-GCM-128).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a client of this meter that is set to suite 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter gave no system title of 8 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter answered with the system title of this program: its own message came back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This may be another meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system title is {found}; the card says {wanted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the meter was exchanged, make a new card for it; otherwise check the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter answered with weaker security</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer to the association request has {what}, other than asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter skipped the authentication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter accepted the association without the second step of high-level security.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The challenge of the meter has {found} bytes; 8 to 64 are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter sent our own challenge back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter refuses our proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer to the challenge was refused: the authentication key or encryption key is another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter could not prove that it knows the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proof of the meter does not fit our challenge and authentication key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter answered with services nobody asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agreed services or sizes are outside of what was proposed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter refuses the association</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter refused: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check client address, security level, password and keys of this meter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter cannot decrypt our request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter reports a deciphering error: the encryption or authentication key is another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter refuses our frame counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter expects a higher invocation counter than the one that was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect again: the counter is then read anew, or give the counter yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The frame counter of the meter jumped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter reports counter {proposed}; this computer last used {stored}. The report is not protected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If another program worked on this meter, accept it (--accept-counter {proposed}); otherwise find out why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The frame counter is used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The invocation counter has reached its limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the encryption key of this meter first; the counter then starts again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The frame counter cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The public client did not give the invocation counter: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again, or give the counter yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter does not take this request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter answered with an exception (state {state}, service {service}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect again; if it stays, this meter lacks the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That answer is not protected, so it proves nothing; what was read before is still true.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter refuses reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{target}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the generation of this meter and that this is the management client.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter refuses writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter refuses this action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This meter has no such setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} does not exist in {generation}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the generation on the card of this meter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This port cannot be had</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening on {endpoint} failed: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another port: some are in use, and those below 1024 need more rights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No meter was touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be asked of this meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The read-only switch is on, so nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch read-only off to write to this meter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This time has passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the meter&apos;s clock {time} has passed, so nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a later time, or activate at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This change is dangerous, and the last four characters of the identifier were not given rightly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the last four characters of the identifier of meter {meter}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is another meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter at this address is {found}; the card says {wanted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address, or make a card for the meter that answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped, so that the meter does not lock itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authentication failed {times} times in a row on this meter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the keys first; then allow another try.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This meter needs {what}, which is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter or import the keys of this meter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lock on this meter ran out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer was away too long; another program may work on the meter now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect again and review the change once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The generation is not recognised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The objects of this meter fit more than one generation: {candidates}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the generation on the card of this meter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run changed no setting that can be put back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a run that wrote settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no connection to this meter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No place for the new key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This operation makes or changes a key, and there is no place to keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the meter with its keys, or give a key file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has confirmed this form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has confirmed on {generation} in which form {what} must be sent. Nothing was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a form by its name if you want to try it: {choices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped this before anything was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it again when you are ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something unexpected happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program met a case it was not made for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the report to support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was sent before is in the history.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>profiles</name>
    <message>
        <source>The profile name “{name}” is already used by {other}; give this one its own name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than {limit} bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no profile: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It extends “{name}”, and there is no such profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It extends itself: {chain}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: {name} is named twice in this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} and {other} are both class {class_id} at {obis}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: “{text}” is no OBIS code as in 0.1.94.31.3.255, or 0.x.24.1.0.255 for one per M-Bus channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: {name} is no object of this profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>$.forms.alarmFilters is {number}, but the objects have {found} alarm filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>$.forms.hasCounterObject does not agree with the objects: INVOCATION_COUNTER.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A profile has at most {limit} objects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder holds more than {limit} profiles.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>push</name>
    <message>
        <source>{setup}: send a message now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to {destination}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last gasp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Woken up by an SMS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Woken up by a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SMS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{setup}: destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{setup}: transport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{setup}: form of the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{setup}: {object} is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{setup}: order of the objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{setup}: window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{setup}: randomisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{setup}: retries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{setup}: repetition delay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Former</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>Report of work on a smart meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made {moment} with smconfig {version} by {operator}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit chain at that moment: record {sequence}, {hash}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carried out by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signature</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>results</name>
    <message>
        <source>hardware fault (1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>temporary failure (2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read-write denied (3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>object undefined (4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>object class inconsistent (9)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>object unavailable (11)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type unmatched (12)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scope of access violated (13)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data block unavailable (14)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other reason (250)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>long get aborted (15)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no long get in progress (16)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>long set aborted (17)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no long set in progress (18)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data block number invalid (19)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>long action aborted (15)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no long action in progress (16)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no reason given (0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no reason given (1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>application context not supported (2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calling system title not recognised (3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>authentication mechanism not recognised (11)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>authentication mechanism required (12)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>authentication failure (13)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>authentication required (14)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>special_days</name>
    <message>
        <source>Special day {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a form that cannot be explained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Special days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} special days</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>start</name>
    <message>
        <source>smconfig is open already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another window uses the data directory {folder} and does not answer. Close it first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>store</name>
    <message>
        <source>Record {first} was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records {first} to {last} are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records {first} to {last} are missing at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record {first} is not the one whose hash was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file with the last hash is missing or unreadable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed: what was stored before is still there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of it was used, and nothing was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent to a meter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the last good copy, or move the file aside and start anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file cannot be written or read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk and the rights on the data directory, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room to write {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room on this disk, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing is not allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the data directory writable for you, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others can look into this directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is in use for other things, and other users can read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a new or empty directory, or take the rights of others away (0700).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} does not hold what this program wrote into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is missing, but a copy of it is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a database of this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was made by something else, or its beginning is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is from a newer version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has version {found}; this program knows up to {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newer version of this program, or choose another data directory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was busy for {seconds} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until the other window or command is ready, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The counter of this key is used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next invocation counter would be {counter}, beyond the safe limit {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the encryption key of this meter; its counter then starts anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use by another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{holder} has been using {name} since {since}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it there, or wait until it is ready, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A record of the history was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record {number} is not what was stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the history; compare it with an exported one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too much at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limit is {limit}, this is more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split it, or choose less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings are damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was not taken: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file that this program exported, or one of the same form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This meter is no longer in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was removed in another window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add it again if you still need it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys are not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {place} has no entry for this meter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter or import the keys of this meter; another user or computer may have them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored keys cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry of this meter in the {place} is not what this program wrote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the entry as it is, and import the keys of this meter again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring did not keep the keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was read back from the {place} is not what was stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not use this keyring; keep the keys in a file with a passphrase instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring was not unlocked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it with your login password, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring is waiting for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring asks for its password in another window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer there, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was no answer from the keyring within {seconds} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log out and in again, or restart the keyring service, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keyring of the operating system can be used here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start GNOME Keyring or KWallet, or keep the keys in a file with a passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This keyring is not safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{backend} is set up as the keyring; it does not keep keys safely and is not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the keyring of the operating system, or a file with a passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring ended the request with an error ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it stays, log out and in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is in order, but this passphrase does not open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. Without its passphrase nobody can open this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its passphrase was not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again and give the passphrase, or enter the keys for this time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not what this program wrote: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the last good copy of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is there already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} exists; a new key file never takes the place of another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it with its passphrase, or choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such key file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name, or make a new key file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a file of meters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is from a newer version of this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not UTF-8 text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its first line does not name the columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column {number} is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has a column with keys; keys are imported on their own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line has {found} cells, the first line {wanted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a meter: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} meters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keyring of this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memory of this program</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tariffs</name>
    <message>
        <source>low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tariff known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tariff {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>topics</name>
    <message>
        <source>Meter and firmware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tariffs and clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alarms and push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Energy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power, voltage and current</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-Bus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Communication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others with a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a name here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trace</name>
    <message>
        <source>Get request, normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get request, next block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get request, with list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set request, normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set request, first block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set request, next block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action request, normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action request, next block of the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action request, first block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action request, next block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get response, normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get response, block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get response, with list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set response, normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set response, block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set response, last block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action response, normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action response, last block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action response, block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Association request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Association response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exception response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invoke-id {number}, priority high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invoke-id {number}, priority normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{obis}, class {class_id}, number {index}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>success</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>masked, {count} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{type} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame, sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame, received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrapper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {source} to {destination}, {count} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>usage</name>
    <message>
        <source>Every day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weekdays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weekend</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>verdicts</name>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned, nothing sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written, cannot be read back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written, waiting for use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown, check now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
