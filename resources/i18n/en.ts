<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CareNotices</name>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} and %n more</numerusform>
            <numerusform>{names} and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeCommands</name>
    <message numerus="yes">
        <source>%n changes came in</source>
        <translation>
            <numerusform>%n change came in</numerusform>
            <numerusform>%n changes came in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were decided by you</source>
        <translation>
            <numerusform>%n was decided by you</numerusform>
            <numerusform>%n were decided by you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewDataKeyDialog</name>
    <message numerus="yes">
        <source>%n backups are deleted.</source>
        <translation>
            <numerusform>%n backup is deleted.</numerusform>
            <numerusform>%n backups are deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backups still open with the old key and with the passphrase of their time.</source>
        <translation>
            <numerusform>%n backup still opens with the old key and with the passphrase of its time.</numerusform>
            <numerusform>%n backups still open with the old key and with the passphrase of their time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n backups</source>
        <translation>
            <numerusform>Delete %n backup</numerusform>
            <numerusform>Delete %n backups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanView</name>
    <message numerus="yes">
        <source>Verify sends %n requests to {host} that change nothing, and compares the boxes with what the key can do.</source>
        <translation>
            <numerusform>Verify sends %n request to {host} that changes nothing, and compares the boxes with what the key can do.</numerusform>
            <numerusform>Verify sends %n requests to {host} that change nothing, and compares the boxes with what the key can do.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestEditor</name>
    <message numerus="yes">
        <source>%n bytes, signed and sent exactly as shown</source>
        <translation>
            <numerusform>%n byte, signed and sent exactly as shown</numerusform>
            <numerusform>%n bytes, signed and sent exactly as shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ring</name>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SaveBar</name>
    <message numerus="yes">
        <source>%n unsaved changes</source>
        <translation>
            <numerusform>%n unsaved change</numerusform>
            <numerusform>%n unsaved changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved changes: {names}</source>
        <translation>
            <numerusform>%n unsaved change: {names}</numerusform>
            <numerusform>%n unsaved changes: {names}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerifyOffer</name>
    <message numerus="yes">
        <source>Nothing was sent yet. %n calls that change nothing would show what it can really do:</source>
        <translation>
            <numerusform>Nothing was sent yet. %n call that changes nothing would show what it can really do:</numerusform>
            <numerusform>Nothing was sent yet. %n calls that change nothing would show what it can really do:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkspaceNotices</name>
    <message numerus="yes">
        <source>%n copies of this vault are beside it; the newest is {name}, of {date}</source>
        <translation>
            <numerusform>%n copy of this vault is beside it: {name}, of {date}</numerusform>
            <numerusform>%n copies of this vault are beside it; the newest is {name}, of {date}</numerusform>
        </translation>
    </message>
</context>
</TS>
