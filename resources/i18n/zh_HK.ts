<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_HK" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <source>An offline vault for the API keys of one trader: it keeps them, signs with them, and proves them. No account, no cloud, no telemetry; the network is touched when you press Send or Verify, and only the hosts of the account in question.</source>
        <translation>一個離線保險庫，存放一位交易者的 API 密鑰：保管它們，用它們簽名，並驗證它們。沒有帳戶，沒有雲端，沒有遙測；只有按下「發送」或「驗證」時才會連線，而且只連接相關帳戶的主機。</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已複製</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>顯示</translation>
    </message>
    <message>
        <source>Free software under the MIT licence, without any warranty.</source>
        <translation>自由軟件，採用 MIT 授權條款，不附任何保證。</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系統</translation>
    </message>
    <message>
        <source>The versions are on the clipboard.</source>
        <translation>版本資料已在剪貼簿上。</translation>
    </message>
    <message>
        <source>The versions, for a report of a mistake</source>
        <translation>版本資料，供報告錯誤時使用</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
</context>
<context>
    <name>AccountCommands</name>
    <message>
        <source>Its key set goes with it. Both can be restored.</source>
        <translation>其中的密鑰組會一併移入。兩者都可以還原。</translation>
    </message>
    <message>
        <source>Its {count} key sets go with it. They can be restored.</source>
        <translation>其中的 {count} 個密鑰組會一併移入，都可以還原。</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>主帳戶</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移入</translation>
    </message>
    <message>
        <source>Move “{name}” to the recycle bin</source>
        <translation>將「{name}」移到回收站</translation>
    </message>
    <message>
        <source>move of “{name}” to the recycle bin</source>
        <translation>將「{name}」移到回收站</translation>
    </message>
    <message>
        <source>“{name}” is in the recycle bin.</source>
        <translation>「{name}」已移到回收站。</translation>
    </message>
</context>
<context>
    <name>AccountDelegate</name>
    <message>
        <source>{used} of {all}</source>
        <translation>{used} / {all}</translation>
    </message>
</context>
<context>
    <name>AccountDialog</name>
    <message>
        <source>Add account</source>
        <translation>新增帳戶</translation>
    </message>
    <message>
        <source>Decides which of the exchange&apos;s sites is opened.</source>
        <translation>決定打開交易所的哪個網站。</translation>
    </message>
    <message>
        <source>Edit “{name}”</source>
        <translation>編輯「{name}」</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>環境</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation>香港</translation>
    </message>
    <message>
        <source>International</source>
        <translation>國際</translation>
    </message>
    <message>
        <source>Its requests go to these hosts alone.</source>
        <translation>它的請求只發往這些主機。</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>主帳戶</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>One account on the exchange. Its five key sets go into it.</source>
        <translation>交易所的一個帳戶，可存放它的五個密鑰組。</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地區</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Saved otherwise meanwhile: {value}</source>
        <translation>期間已另有儲存：{value}</translation>
    </message>
    <message>
        <source>You were adding an account when the vault locked</source>
        <translation>保險庫鎖定時，你正在新增帳戶</translation>
    </message>
    <message>
        <source>You were editing “{name}” when the vault locked</source>
        <translation>保險庫鎖定時，你正在編輯「{name}」</translation>
    </message>
</context>
<context>
    <name>AccountListModel</name>
    <message>
        <source>{name}, {environment}, {used} of {all} slots used</source>
        <translation>{name}，{environment}，已用 {used} / {all} 個槽位</translation>
    </message>
</context>
<context>
    <name>AccountsSidebar</name>
    <message>
        <source>Accounts</source>
        <translation>帳戶</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>新增帳戶</translation>
    </message>
    <message>
        <source>All key sets</source>
        <translation>全部密鑰組</translation>
    </message>
    <message>
        <source>Edit account…</source>
        <translation>編輯帳戶…</translation>
    </message>
    <message>
        <source>Key ages</source>
        <translation>密鑰時間線</translation>
    </message>
    <message>
        <source>Move to the recycle bin</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>需要注意</translation>
    </message>
    <message>
        <source>Recycle bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Verify all of {account}</source>
        <translation>驗證 {account} 的全部密鑰組</translation>
    </message>
</context>
<context>
    <name>AddKeyFileDialog</name>
    <message>
        <source>Add a key file</source>
        <translation>新增密鑰檔案</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>請選擇檔案。</translation>
    </message>
    <message>
        <source>Keep a copy in a safe place. One that is not there is made.</source>
        <translation>請在安全的地方另存一份。檔案不存在時會建立。</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>密鑰檔案</translation>
    </message>
    <message>
        <source>The key file opens the vault together with the passphrase.</source>
        <translation>密鑰檔案與主口令一起打開保險庫。</translation>
    </message>
    <message>
        <source>The passphrase together with the file opens the vault from now on, and so does all that did before. Take the passphrase alone away afterwards, and nobody opens the vault without the file.</source>
        <translation>從現在起，主口令加此檔案可以打開保險庫，原有的方式也仍然有效。之後請移除單獨的主口令，這樣沒有此檔案就無人能打開保險庫。</translation>
    </message>
</context>
<context>
    <name>AddKeySetPage</name>
    <message>
        <source>Add key set</source>
        <translation>新增密鑰組</translation>
    </message>
    <message>
        <source>Add the key set that replaces “{name}”</source>
        <translation>新增用來替換「{name}」的密鑰組</translation>
    </message>
    <message>
        <source>Edit account…</source>
        <translation>編輯帳戶…</translation>
    </message>
    <message>
        <source>Filled in: {names}.</source>
        <translation>已填入：{names}。</translation>
    </message>
    <message>
        <source>Key set {number}</source>
        <translation>密鑰組 {number}</translation>
    </message>
    <message>
        <source>No label such as “Access Key:” was found. Paste each value into its field.</source>
        <translation>沒有找到「Access Key:」之類的標籤。請把各個值分別貼上到對應的欄位。</translation>
    </message>
    <message>
        <source>No slot of this account is free</source>
        <translation>此帳戶沒有空閒的槽位</translation>
    </message>
    <message>
        <source>Ready to be saved</source>
        <translation>可以儲存了</translation>
    </message>
    <message>
        <source>Still missing: {names}</source>
        <translation>還缺：{names}</translation>
    </message>
    <message>
        <source>The name is refused</source>
        <translation>此名稱不能使用</translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>剪貼簿上沒有文字。</translation>
    </message>
    <message>
        <source>{account} · {environment}</source>
        <translation>{account} · {environment}</translation>
    </message>
</context>
<context>
    <name>AddPassphraseDialog</name>
    <message>
        <source>Add a passphrase</source>
        <translation>新增主口令</translation>
    </message>
    <message>
        <source>Another passphrase opens the vault as well, such as one for somebody you trust. It opens all of it.</source>
        <translation>另一個主口令也能打開保險庫，例如給你信任的人。它能打開全部內容。</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新主口令</translation>
    </message>
    <message>
        <source>Repeat the new passphrase</source>
        <translation>再次輸入新主口令</translation>
    </message>
    <message>
        <source>The new passphrase opens the vault as well.</source>
        <translation>新主口令也能打開保險庫了。</translation>
    </message>
    <message>
        <source>The two are different. Type the same passphrase again.</source>
        <translation>兩次輸入不同。請再輸入同一個主口令。</translation>
    </message>
</context>
<context>
    <name>AddressChip</name>
    <message>
        <source>Delete removes it</source>
        <translation>按 Delete 鍵移除</translation>
    </message>
</context>
<context>
    <name>AnswerBody</name>
    <message>
        <source>Answer</source>
        <translation>回應</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation>複製回應</translation>
    </message>
    <message>
        <source>Form of the answer</source>
        <translation>回應的顯示方式</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>標頭</translation>
    </message>
    <message>
        <source>Headers of the answer</source>
        <translation>回應標頭</translation>
    </message>
    <message>
        <source>Only the beginning is shown; the answer has {size} bytes.</source>
        <translation>只顯示開頭部分；回應共 {size} 位元組。</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>原始</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>樹狀</translation>
    </message>
    <message>
        <source>trace {trace}</source>
        <translation>追蹤編號 {trace}</translation>
    </message>
</context>
<context>
    <name>AnswerTree</name>
    <message>
        <source>Answer as a tree</source>
        <translation>樹狀回應</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>複製路徑</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>複製值</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路徑</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>AnswerView</name>
    <message>
        <source>code {code}</source>
        <translation>代碼 {code}</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>the answer is a web page</source>
        <translation>回應是一個網頁</translation>
    </message>
    <message>
        <source>the answer is empty</source>
        <translation>回應為空</translation>
    </message>
    <message>
        <source>the answer is nested deeper than {depth} levels</source>
        <translation>回應的巢狀超過 {depth} 層</translation>
    </message>
    <message>
        <source>the answer is not JSON</source>
        <translation>回應不是 JSON</translation>
    </message>
    <message>
        <source>the answer is not text</source>
        <translation>回應不是文字</translation>
    </message>
</context>
<context>
    <name>ArmRow</name>
    <message>
        <source>Arm writes for this session</source>
        <translation>本次工作階段允許寫操作</translation>
    </message>
    <message>
        <source>Arm writes for this session first</source>
        <translation>請先允許本次工作階段的寫操作</translation>
    </message>
    <message>
        <source>Armed for this session; locking disarms.</source>
        <translation>本次工作階段已允許寫操作；鎖定後失效。</translation>
    </message>
    <message>
        <source>Disarm</source>
        <translation>取消允許</translation>
    </message>
    <message>
        <source>Disarmed: this call would change something at the exchange.</source>
        <translation>未允許寫操作：此呼叫會更改交易所上的內容。</translation>
    </message>
</context>
<context>
    <name>AskingStep</name>
    <message>
        <source>Asking: {what}</source>
        <translation>正在詢問：{what}</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>顯示報告</translation>
    </message>
</context>
<context>
    <name>AttentionPage</name>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>需要注意</translation>
    </message>
    <message>
        <source>No risk and no trouble was found in any key set.</source>
        <translation>所有密鑰組都沒有風險或警告。</translation>
    </message>
    <message>
        <source>Nothing needs attention</source>
        <translation>沒有需要注意的事項</translation>
    </message>
    <message>
        <source>Nothing of this kind</source>
        <translation>沒有此類事項</translation>
    </message>
    <message>
        <source>Risks and troubles</source>
        <translation>風險與警告</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>值得了解</translation>
    </message>
    <message>
        <source>with your reason</source>
        <translation>附有你的理由</translation>
    </message>
</context>
<context>
    <name>BackupList</name>
    <message>
        <source>Backups</source>
        <translation>備份</translation>
    </message>
    <message>
        <source>Open a copy</source>
        <translation>打開副本</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>{time}, save {number}</source>
        <translation>{time}，第 {number} 次儲存</translation>
    </message>
</context>
<context>
    <name>BackupsPage</name>
    <message>
        <source>Each save that changes something keeps the state before it, beside the vault and encrypted alike.</source>
        <translation>每次儲存改動時，都會把之前的狀態留在保險庫旁邊，同樣加密。</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>還原…</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>還沒有備份。</translation>
    </message>
    <message>
        <source>opens as it did then: by an earlier passphrase or key</source>
        <translation>按當時的方式打開：用較早的主口令或密鑰</translation>
    </message>
    <message>
        <source>{size} KiB</source>
        <translation>{size} KiB</translation>
    </message>
</context>
<context>
    <name>BinRow</name>
    <message>
        <source>Erase…</source>
        <translation>抹除…</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>還原</translation>
    </message>
    <message>
        <source>deleted {when}</source>
        <translation>刪除於 {when}</translation>
    </message>
</context>
<context>
    <name>BitMart</name>
    <message>
        <source>A balance was answered.</source>
        <translation>傳回了餘額。</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>Access Key</translation>
    </message>
    <message>
        <source>Ask for fewer records.</source>
        <translation>請減少請求的記錄數。</translation>
    </message>
    <message>
        <source>Balances, orders, history</source>
        <translation>餘額、訂單、歷史</translation>
    </message>
    <message>
        <source>BitMart closes on 2027-01-31</source>
        <translation>BitMart 將於 2027-01-31 關閉</translation>
    </message>
    <message>
        <source>BitMart documents no code {code} for its sockets.</source>
        <translation>BitMart 文件沒有說明其 Socket 的代碼 {code}。</translation>
    </message>
    <message>
        <source>BitMart documents no code {code}.</source>
        <translation>BitMart 文件沒有說明代碼 {code}。</translation>
    </message>
    <message>
        <source>BitMart documents no code {code}; its neighbours all speak of authentication.</source>
        <translation>BitMart 文件沒有說明代碼 {code}；相鄰的代碼都與身份驗證有關。</translation>
    </message>
    <message>
        <source>BitMart ended trading on 2026-08-26 and closes on 2027-01-31. Reading, withdrawing and revoking keys are left.</source>
        <translation>BitMart 已於 2026-08-26 結束交易，將於 2027-01-31 關閉。目前只能查詢、提幣和撤銷密鑰。</translation>
    </message>
    <message>
        <source>BitMart futures demo</source>
        <translation>BitMart 合約模擬盤</translation>
    </message>
    <message>
        <source>BitMart shows it once. Here it is kept encrypted; copies leave the clipboard after {seconds} s.</source>
        <translation>BitMart 只顯示一次。此處加密儲存；複製的內容在 {seconds} 秒後從剪貼簿清除。</translation>
    </message>
    <message>
        <source>Borrow, repay, isolated margin</source>
        <translation>借幣、還幣、逐倉槓桿</translation>
    </message>
    <message>
        <source>Check host and port of the environment, and a firewall on the way.</source>
        <translation>檢查環境的主機和連接埠，以及途中的防火牆。</translation>
    </message>
    <message>
        <source>Check host and port of the environment.</source>
        <translation>檢查環境的主機和連接埠。</translation>
    </message>
    <message>
        <source>Check path and host; {exchange} may have closed the service.</source>
        <translation>檢查路徑和主機；{exchange} 可能已關閉此服務。</translation>
    </message>
    <message>
        <source>Check that access key and secret key were not swapped, and paste the secret again.</source>
        <translation>檢查 Access Key 與 Secret Key 是否調轉，並重新貼上 Secret Key。</translation>
    </message>
    <message>
        <source>Check the host of the environment.</source>
        <translation>檢查環境的主機。</translation>
    </message>
    <message>
        <source>Check the internet connection, VPN and firewall.</source>
        <translation>檢查網絡連接、VPN 和防火牆。</translation>
    </message>
    <message>
        <source>Check the internet connection.</source>
        <translation>檢查網絡連接。</translation>
    </message>
    <message>
        <source>Check the proxy in the settings.</source>
        <translation>檢查設定中的代理。</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date, and the CA file of an environment of your own.</source>
        <translation>檢查本機日期，以及自設環境的 CA 檔案。</translation>
    </message>
    <message>
        <source>Compare the memo with the exchange letter by letter. It is not the user id, and a space at its end counts.</source>
        <translation>逐字核對 Memo 與交易所上的是否一致。它不是用戶 ID，結尾的空格也算在內。</translation>
    </message>
    <message>
        <source>Contracts, leverage, transfers</source>
        <translation>合約、槓桿、劃轉</translation>
    </message>
    <message>
        <source>Do not go on from this network if you do not know why: somebody may be in between.</source>
        <translation>若不清楚原因，請勿在此網絡繼續：中間可能有人截取。</translation>
    </message>
    <message>
        <source>Every call that would show it moves funds.</source>
        <translation>能看出這一點的呼叫都會動用資金。</translation>
    </message>
    <message>
        <source>Find the key by the start and end of its access key, and delete it.</source>
        <translation>按 Access Key 的開頭和結尾找到該密鑰並刪除。</translation>
    </message>
    <message>
        <source>Futures trade</source>
        <translation>合約交易</translation>
    </message>
    <message>
        <source>HTTP 404: there is no such path on this host, or the service is closed.</source>
        <translation>HTTP 404：此主機上沒有這個路徑，或服務已關閉。</translation>
    </message>
    <message>
        <source>HTTP {status} with a web page: Cloudflare, in front of {exchange}, stopped the call. The key was not looked at.</source>
        <translation>HTTP {status}，傳回的是網頁：{exchange} 前端的 Cloudflare 攔下了呼叫，沒有檢查密鑰。</translation>
    </message>
    <message>
        <source>HTTP {status}, and {why}. It did not come from {exchange}&apos;s API.</source>
        <translation>HTTP {status}，且{why}。它並非來自 {exchange} 的 API。</translation>
    </message>
    <message>
        <source>HTTP {status}: too many calls came from this address.</source>
        <translation>HTTP {status}：來自此地址的呼叫過多。</translation>
    </message>
    <message>
        <source>Have mail and second factor at hand: BitMart asks for them when keys are made.</source>
        <translation>準備好電郵和雙重驗證：BitMart 建立密鑰時會要求驗證。</translation>
    </message>
    <message>
        <source>If both are surely right, make a new key set: BitMart cannot show the secret again.</source>
        <translation>若兩者都確定無誤，請建立新的密鑰組：BitMart 不會再次顯示 Secret Key。</translation>
    </message>
    <message>
        <source>Log in on BitMart&apos;s site and open Account, API Management. No documented API call revokes a key.</source>
        <translation>登入 BitMart 網站，打開「帳戶 &gt; API 管理」。文件中沒有可撤銷密鑰的 API 呼叫。</translation>
    </message>
    <message>
        <source>Margin trade</source>
        <translation>槓桿交易</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>Memo</translation>
    </message>
    <message>
        <source>Moves coins out</source>
        <translation>轉出幣種</translation>
    </message>
    <message>
        <source>Names the key. By itself it already reads the account.</source>
        <translation>識別密鑰。僅憑它就能讀取帳戶。</translation>
    </message>
    <message>
        <source>No whole answer came in time</source>
        <translation>未能按時收到完整回應</translation>
    </message>
    <message>
        <source>Not asked: an earlier question has to be settled first.</source>
        <translation>未查詢：要先解決前面的問題。</translation>
    </message>
    <message>
        <source>Not asked: the question was only whether {exchange} knows the access key.</source>
        <translation>未查詢：只詢問 {exchange} 是否認得這個 Access Key。</translation>
    </message>
    <message>
        <source>Not asked: you cancelled the verification.</source>
        <translation>未查詢：你取消了驗證。</translation>
    </message>
    <message>
        <source>On its first use this may create a deposit address.</source>
        <translation>首次使用時可能會建立充值地址。</translation>
    </message>
    <message>
        <source>One reading call was answered and another was refused with 30012.</source>
        <translation>一個讀取呼叫得到了回應，另一個被 30012 拒絕。</translation>
    </message>
    <message>
        <source>Or let the measured difference be added to timestamps, on the Sign and Test call pages.</source>
        <translation>或在「簽名」和「測試呼叫」頁上，把測得的偏差加到時間戳上。</translation>
    </message>
    <message>
        <source>Part of every signature, compared letter by letter.</source>
        <translation>參與每次簽名，須一字不差。</translation>
    </message>
    <message>
        <source>Place and cancel spot orders</source>
        <translation>下單與撤銷現貨訂單</translation>
    </message>
    <message>
        <source>Practice exchange</source>
        <translation>模擬交易所</translation>
    </message>
    <message>
        <source>Proven: access key</source>
        <translation>已證實：Access Key</translation>
    </message>
    <message>
        <source>Proven: access key. The request itself was refused</source>
        <translation>已證實：Access Key。請求本身被拒絕</translation>
    </message>
    <message>
        <source>Proven: secret and memo</source>
        <translation>已證實：Secret Key 和 Memo</translation>
    </message>
    <message>
        <source>Proven: secret and memo. The request itself was refused</source>
        <translation>已證實：Secret Key 和 Memo。請求本身被拒絕</translation>
    </message>
    <message>
        <source>Read {exchange}&apos;s own text, and quote the trace to its support.</source>
        <translation>請看 {exchange} 的原文，並向其客服提供追蹤編號。</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>只讀</translation>
    </message>
    <message>
        <source>Refused: access key</source>
        <translation>被拒絕：Access Key</translation>
    </message>
    <message>
        <source>Refused: authentication, for a reason that is not documented</source>
        <translation>被拒絕：身份驗證，原因在文件中沒有說明</translation>
    </message>
    <message>
        <source>Refused: secret or memo</source>
        <translation>被拒絕：Secret Key 或 Memo</translation>
    </message>
    <message>
        <source>Refused: the key has expired</source>
        <translation>被拒絕：密鑰已過期</translation>
    </message>
    <message>
        <source>Refused: the key lacks this permission</source>
        <translation>被拒絕：密鑰缺少此權限</translation>
    </message>
    <message>
        <source>Refused: the timestamp. The key is not judged</source>
        <translation>被拒絕：時間戳。未對密鑰作出判斷</translation>
    </message>
    <message>
        <source>Refused: this computer&apos;s IP address</source>
        <translation>被拒絕：本機的 IP 地址</translation>
    </message>
    <message>
        <source>Secret key</source>
        <translation>Secret Key</translation>
    </message>
    <message>
        <source>Set this computer&apos;s clock by the internet (network time).</source>
        <translation>透過網絡校準本機時鐘（網絡時間）。</translation>
    </message>
    <message>
        <source>Spot trade</source>
        <translation>現貨交易</translation>
    </message>
    <message>
        <source>Stop for some minutes, then go on more slowly.</source>
        <translation>停止幾分鐘，然後放慢繼續。</translation>
    </message>
    <message>
        <source>The access key was refused here, so the signature was not judged.</source>
        <translation>Access Key 在此被拒絕，因此沒有判斷簽名。</translation>
    </message>
    <message>
        <source>The address was refused first, so nothing is known of the rest.</source>
        <translation>地址先被拒絕，因此其餘情況不明。</translation>
    </message>
    <message>
        <source>The answer ended before its announced length</source>
        <translation>回應未達到聲明的長度就結束了</translation>
    </message>
    <message>
        <source>The answer says success, and what it carries is not what this call returns.</source>
        <translation>回應稱成功，但內容不是此呼叫應傳回的。</translation>
    </message>
    <message>
        <source>The answer took so long that it cannot be told whether {exchange} would take the timestamp.</source>
        <translation>回應耗時過長，無法判斷 {exchange} 是否會接受該時間戳。</translation>
    </message>
    <message>
        <source>The answer was larger than is accepted, and was dropped</source>
        <translation>回應超過可接受的大小，已捨棄</translation>
    </message>
    <message>
        <source>The connection was reset before a whole answer came</source>
        <translation>收到完整回應前連接被重設</translation>
    </message>
    <message>
        <source>The endpoint may have been retired. Compare with another call.</source>
        <translation>此端點可能已下線。請與其他呼叫對照。</translation>
    </message>
    <message>
        <source>The exchange answered in {ms} ms.</source>
        <translation>交易所在 {ms} 毫秒內回應。</translation>
    </message>
    <message>
        <source>The fee question was answered.</source>
        <translation>費率查詢得到了回應。</translation>
    </message>
    <message>
        <source>The futures socket refused the login. It gives no code, so access key, secret, memo or clock may be the reason.</source>
        <translation>合約 Socket 拒絕了登入。它不給出代碼，原因可能是 Access Key、Secret Key、Memo 或時鐘。</translation>
    </message>
    <message>
        <source>The host did not prove who it is, so nothing was sent</source>
        <translation>主機未能證明身份，因此什麼都沒有發送</translation>
    </message>
    <message>
        <source>The host refused the connection</source>
        <translation>主機拒絕了連接</translation>
    </message>
    <message>
        <source>The host sent the call elsewhere (HTTP {status}). It was not followed: signed headers go to no other host.</source>
        <translation>主機把呼叫轉向別處（HTTP {status}）。沒有跟隨：已簽名請求標頭不會發給其他主機。</translation>
    </message>
    <message>
        <source>The host was not reached</source>
        <translation>無法連接到主機</translation>
    </message>
    <message>
        <source>The key lacks Read-only here, and whether BitMart looks at the signature before that is not documented.</source>
        <translation>密鑰在此缺少「只讀」，而 BitMart 是否在此之前檢查簽名，文件沒有說明。</translation>
    </message>
    <message>
        <source>The list of transfers was answered.</source>
        <translation>傳回了劃轉清單。</translation>
    </message>
    <message>
        <source>The name of the host was not found</source>
        <translation>找不到主機名稱</translation>
    </message>
    <message>
        <source>The private socket accepted the login.</source>
        <translation>私有 Socket 接受了登入。</translation>
    </message>
    <message>
        <source>The private socket gave no answer. This says nothing about the key.</source>
        <translation>私有 Socket 沒有回應。這不能說明密鑰是否有問題。</translation>
    </message>
    <message>
        <source>The private socket refused the login; it does not say whether secret or memo is wrong.</source>
        <translation>私有 Socket 拒絕了登入；它沒有說明是 Secret Key 還是 Memo 有誤。</translation>
    </message>
    <message>
        <source>The probe asks first: it tries to cancel an order that does not exist.</source>
        <translation>此探測會先詢問：它嘗試撤銷一筆不存在的訂單。</translation>
    </message>
    <message>
        <source>The proxy did not let the call through</source>
        <translation>代理沒有放行此呼叫</translation>
    </message>
    <message>
        <source>The request may have taken effect: look before you send it again.</source>
        <translation>請求可能已生效：再次發送前請先查看。</translation>
    </message>
    <message>
        <source>The signature covers timestamp, memo and body, not the path.</source>
        <translation>簽名涵蓋時間戳、Memo 和請求內文，不包括路徑。</translation>
    </message>
    <message>
        <source>The signature does not match, and {exchange} does not say whether the secret or the memo is wrong.</source>
        <translation>簽名不相符，{exchange} 沒有說明是 Secret Key 還是 Memo 有誤。</translation>
    </message>
    <message>
        <source>The timestamp was refused, so the signature was not judged.</source>
        <translation>時間戳被拒絕，因此沒有判斷簽名。</translation>
    </message>
    <message>
        <source>This always cancels all orders of the symbol.</source>
        <translation>此操作總是撤銷該交易對的全部訂單。</translation>
    </message>
    <message>
        <source>This call needs no key, so it says nothing about one.</source>
        <translation>此呼叫不需要密鑰，因此不能說明密鑰是否有問題。</translation>
    </message>
    <message>
        <source>This changes a setting of the account at once.</source>
        <translation>此操作會立即更改帳戶的一項設定。</translation>
    </message>
    <message>
        <source>This computer&apos;s address is not refused; the address itself is not shown.</source>
        <translation>本機地址沒有被拒絕；地址本身不顯示。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock agreed with {exchange}&apos;s.</source>
        <translation>當時本機時鐘與 {exchange} 一致。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock was {seconds:.2f} s ahead.</source>
        <translation>當時本機時鐘快 {seconds:.2f} 秒。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock was {seconds:.2f} s behind.</source>
        <translation>當時本機時鐘慢 {seconds:.2f} 秒。</translation>
    </message>
    <message>
        <source>This environment has no host for it.</source>
        <translation>此環境沒有相應的主機。</translation>
    </message>
    <message>
        <source>This says nothing about the key.</source>
        <translation>這不能說明密鑰是否有問題。</translation>
    </message>
    <message>
        <source>Try again later, or from another network.</source>
        <translation>稍後再試，或換一個網絡。</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>請稍後再試。</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>請再試一次。</translation>
    </message>
    <message>
        <source>Try again; if it stays, something on the way cuts the connection.</source>
        <translation>請再試一次；如果仍然如此，途中有什麼切斷了連接。</translation>
    </message>
    <message>
        <source>Unclear: no whole answer came</source>
        <translation>不明確：沒有收到完整回應</translation>
    </message>
    <message>
        <source>Unclear: too many calls. This says nothing about the key</source>
        <translation>不明確：呼叫過多。這不能說明密鑰是否有問題</translation>
    </message>
    <message>
        <source>Unclear: trouble at {exchange}. This says nothing about the key</source>
        <translation>不明確：{exchange} 出現故障。這不能說明密鑰是否有問題</translation>
    </message>
    <message>
        <source>Unclear: {exchange} refused the request, not the key</source>
        <translation>不明確：{exchange} 拒絕的是請求，不是密鑰</translation>
    </message>
    <message>
        <source>Until {until}, whoever holds these headers may send the same body to another endpoint of this account.</source>
        <translation>在 {until} 之前，持有這些請求標頭的人可以把同樣的請求內文發到此帳戶的其他端點。</translation>
    </message>
    <message>
        <source>Wait a minute; try without VPN or from another network.</source>
        <translation>等一分鐘；關閉 VPN 或換一個網絡再試。</translation>
    </message>
    <message>
        <source>What answered does not speak HTTP</source>
        <translation>回應方使用的不是 HTTP</translation>
    </message>
    <message>
        <source>When its timer ends, this cancels all orders of the symbol.</source>
        <translation>定時結束後，會撤銷該交易對的全部訂單。</translation>
    </message>
    <message>
        <source>With an empty body this cancels every planned spot order of the account.</source>
        <translation>請求內文為空時，會撤銷該帳戶的全部現貨計劃委託。</translation>
    </message>
    <message>
        <source>With an empty body this cancels every spot order of the account.</source>
        <translation>請求內文為空時，會撤銷該帳戶的全部現貨訂單。</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>提幣</translation>
    </message>
    <message>
        <source>Without an order id this cancels all orders of the symbol.</source>
        <translation>沒有訂單號時，會撤銷該交易對的全部訂單。</translation>
    </message>
    <message>
        <source>Without an order id this may cancel all planned orders of the symbol.</source>
        <translation>沒有訂單號時，可能撤銷該交易對的全部計劃委託。</translation>
    </message>
    <message>
        <source>You cancelled the call</source>
        <translation>你取消了呼叫</translation>
    </message>
    <message>
        <source>You cancelled the verification before the answer was there.</source>
        <translation>你在收到回應之前取消了驗證。</translation>
    </message>
    <message>
        <source>the answer has no code</source>
        <translation>回應中沒有代碼</translation>
    </message>
    <message>
        <source>{exchange} accepted a signed call, so secret and memo are right.</source>
        <translation>{exchange} 接受了已簽名的呼叫，因此 Secret Key 和 Memo 正確。</translation>
    </message>
    <message>
        <source>{exchange} accepted the signature and answered.</source>
        <translation>{exchange} 接受了簽名並作出回應。</translation>
    </message>
    <message>
        <source>{exchange} answered</source>
        <translation>{exchange} 已回應</translation>
    </message>
    <message>
        <source>{exchange} answered a call that checks the access key.</source>
        <translation>{exchange} 回應了檢查 Access Key 的呼叫。</translation>
    </message>
    <message>
        <source>{exchange} does not say which address it saw.</source>
        <translation>{exchange} 沒有說明它看到的是哪個地址。</translation>
    </message>
    <message>
        <source>{exchange} knows the access key. This call does not check the secret or the memo.</source>
        <translation>{exchange} 認得這個 Access Key。此呼叫不檢查 Secret Key 和 Memo。</translation>
    </message>
    <message>
        <source>{exchange} knows the key: it missed a permission, not the key.</source>
        <translation>{exchange} 認得這個密鑰：缺少的是權限，不是密鑰的問題。</translation>
    </message>
    <message>
        <source>{exchange} looked for an order that does not exist; without the permission it would not.</source>
        <translation>{exchange} 曾尋找那筆不存在的訂單；沒有權限時不會尋找。</translation>
    </message>
    <message>
        <source>{exchange} refused the request. No key was used</source>
        <translation>{exchange} 拒絕了請求。沒有用到密鑰</translation>
    </message>
    <message>
        <source>{exchange} refuses timestamps more than 1 s ahead or 5 s behind.</source>
        <translation>{exchange} 拒絕快 1 秒以上或慢 5 秒以上的時間戳。</translation>
    </message>
    <message>
        <source>{meaning}. {cause}.</source>
        <translation>{meaning}。{cause}。</translation>
    </message>
    <message>
        <source>{what} ({detail}).</source>
        <translation>{what}（{detail}）。</translation>
    </message>
    <message>
        <source>{what}.</source>
        <translation>{what}。</translation>
    </message>
</context>
<context>
    <name>Breach</name>
    <message>
        <source>In foreign hands: {names}</source>
        <translation>落入他人之手：{names}</translation>
    </message>
    <message>
        <source>No secret is in this text: a key is named by the first 5 and last 4 characters of its access key.</source>
        <translation>此文字不含任何機密：密鑰只以 Access Key 的前 5 位和後 4 位表示。</translation>
    </message>
    <message>
        <source>None of them has a key.</source>
        <translation>它們都沒有密鑰。</translation>
    </message>
    <message>
        <source>Revoke on {exchange}: {page}</source>
        <translation>在 {exchange} 上撤銷：{page}</translation>
    </message>
    <message>
        <source>Vault “{name}”, as of {at} UTC. Keys still to be revoked: {left} of {count}.</source>
        <translation>保險庫「{name}」，截至 UTC {at}。{count} 個密鑰中還有 {left} 個待撤銷。</translation>
    </message>
    <message>
        <source>What to revoke</source>
        <translation>要撤銷的密鑰</translation>
    </message>
    <message>
        <source>in the hands of {names}</source>
        <translation>在 {names} 手中</translation>
    </message>
    <message>
        <source>proven: the exchange does not know it any more</source>
        <translation>已證實：交易所已不認識它</translation>
    </message>
    <message>
        <source>was in the hands of {names}</source>
        <translation>曾在 {names} 手中</translation>
    </message>
</context>
<context>
    <name>BreachDialog</name>
    <message>
        <source>A program or service was breached</source>
        <translation>某個程式或服務被攻破</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>複製為文字</translation>
    </message>
    <message>
        <source>Its access key is not kept here.</source>
        <translation>它的 Access Key 沒有儲存在這裏。</translation>
    </message>
    <message>
        <source>Keys still to be revoked: {left} of {count}</source>
        <translation>{count} 個密鑰中還有 {left} 個待撤銷</translation>
    </message>
    <message>
        <source>No key is in their hands</source>
        <translation>他們手中沒有密鑰</translation>
    </message>
    <message>
        <source>None of them is noted under “Used by” of a key set.</source>
        <translation>沒有任何密鑰組的「使用方」記錄了它們。</translation>
    </message>
    <message>
        <source>One or more programs and places, or a whole account.</source>
        <translation>一個或多個程式和地點，或整個帳戶。</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>列印…</translation>
    </message>
    <message>
        <source>This computer knows no printer.</source>
        <translation>此電腦沒有打印機。</translation>
    </message>
    <message>
        <source>Tick who was breached</source>
        <translation>勾選被攻破的一方</translation>
    </message>
    <message>
        <source>What to revoke</source>
        <translation>要撤銷的密鑰</translation>
    </message>
    <message>
        <source>Whoever broke in has the keys that were kept there. Revoke them on the exchange, from the top; who had a key before is listed, too.</source>
        <translation>攻破者已拿到存放在那裏的密鑰。請從上到下在交易所撤銷；以前持有過密鑰的也列在其中。</translation>
    </message>
    <message>
        <source>{name}: {what}</source>
        <translation>{name}：{what}</translation>
    </message>
</context>
<context>
    <name>BugDialog</name>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>複製報告</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>報告</translation>
    </message>
    <message>
        <source>The program made a mistake</source>
        <translation>程式出錯了</translation>
    </message>
    <message>
        <source>What it was doing has stopped; the vault on disk is whole. The report holds places, no values.</source>
        <translation>正在進行的操作已停止；磁碟上的保險庫完好。報告只含出錯位置，不含任何值。</translation>
    </message>
</context>
<context>
    <name>Button</name>
    <message>
        <source>At work; Esc cancels</source>
        <translation>正在進行；按 Esc 取消</translation>
    </message>
</context>
<context>
    <name>CallBody</name>
    <message>
        <source>Hide</source>
        <translation>隱藏</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>尚未發送</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>參數</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>請求</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重設</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>顯示</translation>
    </message>
    <message>
        <source>Waiting for {host}. Esc or Cancel ends it.</source>
        <translation>正在等待 {host}。按 Esc 或「取消」可中止。</translation>
    </message>
</context>
<context>
    <name>CallHead</name>
    <message>
        <source>{ms} ms</source>
        <translation>{ms} 毫秒</translation>
    </message>
</context>
<context>
    <name>CallList</name>
    <message>
        <source>Calls that are sent</source>
        <translation>將發送的呼叫</translation>
    </message>
</context>
<context>
    <name>CallRow</name>
    <message>
        <source>Answer</source>
        <translation>回應</translation>
    </message>
    <message>
        <source>Answer, cut</source>
        <translation>回應（已截斷）</translation>
    </message>
    <message>
        <source>Fills it in on Test call; nothing is sent</source>
        <translation>填入「測試呼叫」；不會發送</translation>
    </message>
    <message>
        <source>Open as a draft</source>
        <translation>作為草稿打開</translation>
    </message>
    <message>
        <source>Request, redacted</source>
        <translation>請求（已隱去機密）</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>結論</translation>
    </message>
    <message>
        <source>trace {trace}</source>
        <translation>追蹤編號 {trace}</translation>
    </message>
</context>
<context>
    <name>CallsView</name>
    <message>
        <source>A day, as 2026-11-22</source>
        <translation>日期，如 2026-11-22</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>Filter the calls</source>
        <translation>篩選呼叫</translation>
    </message>
    <message>
        <source>From date</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>From, as 2026-11-22</source>
        <translation>從，如 2026-11-22</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>No call fits</source>
        <translation>沒有符合的呼叫</translation>
    </message>
    <message>
        <source>Nothing has been sent with this key set</source>
        <translation>還沒有用此密鑰組發送過任何請求</translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation>顯示更早的</translation>
    </message>
    <message>
        <source>This is no day</source>
        <translation>這不是有效日期</translation>
    </message>
    <message>
        <source>To date</source>
        <translation>結束日期</translation>
    </message>
    <message>
        <source>To, as 2026-11-22</source>
        <translation>到，如 2026-11-22</translation>
    </message>
</context>
<context>
    <name>CareNotices</name>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>If the passphrase is lost, set a new one now; the recovery key is asked for once more.</source>
        <translation>如果主口令已遺失，請現在設定新的；會再詢問一次復原密鑰。</translation>
    </message>
    <message>
        <source>Leave them to me alone</source>
        <translation>僅限我本人存取</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>以後再說</translation>
    </message>
    <message>
        <source>Only you can read this vault’s files now.</source>
        <translation>現在只有你能讀取此保險庫的檔案。</translation>
    </message>
    <message>
        <source>Opened by the recovery key</source>
        <translation>已用復原密鑰打開</translation>
    </message>
    <message>
        <source>Other users of this computer may read files of this vault</source>
        <translation>此電腦的其他用戶可以讀取該保險庫的檔案</translation>
    </message>
    <message>
        <source>Others may put files into this vault’s folder, or take them away</source>
        <translation>其他人可以在該保險庫的資料夾中放入或取走檔案</translation>
    </message>
    <message>
        <source>Set a passphrase…</source>
        <translation>設定主口令…</translation>
    </message>
    <message>
        <source>Strengthen…</source>
        <translation>加強…</translation>
    </message>
    <message>
        <source>This vault’s passphrase is protected with less work than is usual today</source>
        <translation>該保險庫主口令的保護強度低於現今常規水平</translation>
    </message>
    <message>
        <source>Unlocking takes {now} s here. With today’s usual work it takes {usual} s, and so does each guess.</source>
        <translation>在此解鎖需 {now} 秒。按現今常規強度需 {usual} 秒，每次猜測也要這麼久。</translation>
    </message>
    <message>
        <source>{folder}. Move the vault to a folder of yours.</source>
        <translation>{folder}。請把保險庫移到你自己的資料夾。</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} 以及另外 %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>{names}. Its contents stay encrypted; a guess needs the file.</source>
        <translation>{names}。內容仍是加密的；但拿到檔案的人就能嘗試猜測。</translation>
    </message>
</context>
<context>
    <name>ChartPanel</name>
    <message>
        <source>Hide</source>
        <translation>隱藏</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>圖</translation>
    </message>
    <message>
        <source>Point at it, or use Left and Right, to read each one.</source>
        <translation>指向某一點，或按左右方向鍵逐個讀取。</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>儲存…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>顯示</translation>
    </message>
    <message>
        <source>Show as</source>
        <translation>顯示為</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>{ms} ms</source>
        <translation>{ms} 毫秒</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
</context>
<context>
    <name>ChoiceModel</name>
    <message>
        <source>{count} of {total}</source>
        <translation>{count} / {total}</translation>
    </message>
</context>
<context>
    <name>ChoiceView</name>
    <message>
        <source>Key sets to export</source>
        <translation>要匯出的密鑰組</translation>
    </message>
</context>
<context>
    <name>ClipboardPage</name>
    <message>
        <source>Clear after</source>
        <translation>清除時間</translation>
    </message>
    <message>
        <source>Keep the window out of screenshots</source>
        <translation>不讓視窗出現在截圖中</translation>
    </message>
    <message>
        <source>Screenshots, recordings and shared screens leave the window out, or show it black. Turn it off to show somebody your window. It does not stop a program that may control this computer.</source>
        <translation>螢幕截圖、錄影和分享螢幕中不會出現此視窗，或顯示為黑色。要給別人看視窗時請關閉此項。它擋不住能控制這部電腦的程式。</translation>
    </message>
    <message>
        <source>The system refused it: the window is in screenshots.</source>
        <translation>系統拒絕了：視窗仍會出現在截圖中。</translation>
    </message>
    <message>
        <source>This system offers programs no way to do that: whoever may take a picture of your screen sees what you reveal. Secrets are hidden again after 10 seconds, and as soon as you turn to another window.</source>
        <translation>此系統沒有為程式提供這種辦法：能截取螢幕的人會看到你顯示的內容。密鑰會在 10 秒後重新隱藏，切換到其他視窗時也會立即隱藏。</translation>
    </message>
    <message>
        <source>Whatever you copy here, out of a text field too, leaves the clipboard after so long, when the vault locks and when the program ends, if it is still there. It is marked as a secret, and it is never what the middle mouse button pastes. A clipboard manager that does not know the mark keeps what it saw in its history: many do, extensions of GNOME among them.</source>
        <translation>在此複製的內容（包括從文字框複製的）若仍在剪貼簿上，會在這段時間後、保險庫鎖定時以及程式結束時清除。它帶有機密標記，也不會被滑鼠中鍵貼上。不識別該標記的剪貼簿管理器會把見過的內容留在歷史中：許多都是如此，GNOME 的擴充功能也在其中。</translation>
    </message>
    <message>
        <source>s</source>
        <translation>秒</translation>
    </message>
</context>
<context>
    <name>ClockCard</name>
    <message>
        <source>Copied</source>
        <translation>已複製</translation>
    </message>
    <message>
        <source>Copy headers</source>
        <translation>複製請求標頭</translation>
    </message>
    <message>
        <source>Sign again</source>
        <translation>重新簽名</translation>
    </message>
</context>
<context>
    <name>ClockOffsets</name>
    <message>
        <source>Clock agrees with {exchange}</source>
        <translation>時鐘與 {exchange} 一致</translation>
    </message>
    <message>
        <source>Clock {seconds} s ahead of {exchange}</source>
        <translation>時鐘比 {exchange} 快 {seconds} 秒</translation>
    </message>
    <message>
        <source>Clock {seconds} s behind {exchange}</source>
        <translation>時鐘比 {exchange} 慢 {seconds} 秒</translation>
    </message>
    <message>
        <source>Timestamps set by {exchange}&apos;s clock, {seconds} s</source>
        <translation>時間戳以 {exchange} 的時鐘為準，{seconds} 秒</translation>
    </message>
</context>
<context>
    <name>ClosingNoticeBar</name>
    <message>
        <source>Open the announcement</source>
        <translation>打開公告</translation>
    </message>
</context>
<context>
    <name>CodeSearch</name>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
    <message>
        <source>none</source>
        <translation>無</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} / {total}</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Both can be saved as they are.</source>
        <translation>兩者都可以照原樣儲存。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Compare with the other program&apos;s change</source>
        <translation>與另一個程式的改動比較</translation>
    </message>
    <message>
        <source>Mine is what you wanted to save, theirs is what the file holds now. What loses stays among the earlier versions of its key set; everything else of both is kept.</source>
        <translation>「我的」是你想儲存的，「對方的」是檔案現有的。未選的一方會留在其密鑰組的歷史版本中；雙方的其他內容都會保留。</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>正在讀取檔案</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>The two changes do not meet any more</source>
        <translation>兩邊的改動不再衝突</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Both answers are the same.</source>
        <translation>兩個回應相同。</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>比較對象</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>正在比較</translation>
    </message>
    <message>
        <source>One of the two answers is no JSON, so they cannot be compared.</source>
        <translation>兩個回應中有一個不是 JSON，無法比較。</translation>
    </message>
    <message>
        <source>Only the beginning of that answer was remembered, so it cannot be compared.</source>
        <translation>該回應只記下了開頭部分，無法比較。</translation>
    </message>
    <message>
        <source>The first {count} differences: {counts}</source>
        <translation>前 {count} 處不同：{counts}</translation>
    </message>
    <message>
        <source>This is the first answer of this endpoint that is remembered.</source>
        <translation>這是此端點記下的第一個回應。</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>不同之處</translation>
    </message>
    <message>
        <source>{added} added, {removed} removed, {changed} changed</source>
        <translation>新增 {added}，移除 {removed}，更改 {changed}</translation>
    </message>
</context>
<context>
    <name>ConflictCard</name>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>不存在</translation>
    </message>
    <message>
        <source>One copy removed it while the other changed it.</source>
        <translation>一份副本把它移除了，另一份更改了它。</translation>
    </message>
    <message>
        <source>The vault</source>
        <translation>保險庫</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>對方的</translation>
    </message>
    <message>
        <source>changed on {when}</source>
        <translation>更改於 {when}</translation>
    </message>
    <message>
        <source>mine stays</source>
        <translation>保留我的</translation>
    </message>
    <message>
        <source>theirs comes in</source>
        <translation>採用對方的</translation>
    </message>
    <message>
        <source>to be chosen</source>
        <translation>待選擇</translation>
    </message>
</context>
<context>
    <name>ConflictList</name>
    <message>
        <source>All mine</source>
        <translation>全用我的</translation>
    </message>
    <message>
        <source>All theirs</source>
        <translation>全用對方的</translation>
    </message>
    <message>
        <source>Both changed the same</source>
        <translation>雙方都更改了</translation>
    </message>
    <message>
        <source>Show {count} more</source>
        <translation>再顯示 {count} 項</translation>
    </message>
    <message>
        <source>{chosen} of {count} chosen</source>
        <translation>已選 {chosen} / {count}</translation>
    </message>
</context>
<context>
    <name>CopiesDialog</name>
    <message>
        <source>All files</source>
        <translation>所有檔案</translation>
    </message>
    <message>
        <source>Another state of this vault, from a sync service or another computer, is compared with it field by field.</source>
        <translation>來自同步服務或其他電腦的另一份保險庫，會與此保險庫逐項比較。</translation>
    </message>
    <message>
        <source>Bring copies together</source>
        <translation>合併副本</translation>
    </message>
    <message>
        <source>Bring together…</source>
        <translation>合併…</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>選擇檔案…</translation>
    </message>
    <message>
        <source>Choose the other copy</source>
        <translation>選擇另一份副本</translation>
    </message>
    <message>
        <source>No other copy of this vault lies beside it.</source>
        <translation>此保險庫旁邊沒有其他副本。</translation>
    </message>
    <message>
        <source>Vaults</source>
        <translation>保險庫</translation>
    </message>
    <message>
        <source>saved {when}, generation {generation}</source>
        <translation>儲存於 {when}，第 {generation} 代</translation>
    </message>
    <message>
        <source>{count} older copies lie there, too; choose them as a file.</source>
        <translation>那裏還有 {count} 份更早的副本；可作為檔案選擇。</translation>
    </message>
</context>
<context>
    <name>CostQuestion</name>
    <message>
        <source>Open a costly vault</source>
        <translation>打開耗用大量資源的保險庫</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打開</translation>
    </message>
</context>
<context>
    <name>CreatePage</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>選擇資料夾</translation>
    </message>
    <message>
        <source>Choose a folder for the vault.</source>
        <translation>請為保險庫選擇資料夾。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選擇…</translation>
    </message>
    <message>
        <source>Create vault</source>
        <translation>建立保險庫</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Nobody can reset it</source>
        <translation>任何人都無法重設</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>主口令</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Repeat the passphrase</source>
        <translation>再次輸入主口令</translation>
    </message>
    <message>
        <source>The two are different. Type the same passphrase again.</source>
        <translation>兩次輸入不同。請再輸入同一個主口令。</translation>
    </message>
    <message>
        <source>Trading</source>
        <translation>交易</translation>
    </message>
    <message>
        <source>Type a name for the file, without a slash and without a dot in front.</source>
        <translation>請輸入檔案名稱，不含斜槓，也不以點開頭。</translation>
    </message>
    <message>
        <source>Without the passphrase the vault stays closed, to you as well, and no exchange shows a secret key again. Write it down and keep it safe. Settings can add a recovery key later.</source>
        <translation>沒有主口令，保險庫就打不開，對你自己也一樣，而且沒有交易所會再次顯示 Secret Key。請寫下來妥善保管。之後可在設定中新增復原密鑰。</translation>
    </message>
</context>
<context>
    <name>CredentialChecks</name>
    <message>
        <source>It begins or ends with a space, which is part of every signature. Is that so on the exchange?</source>
        <translation>開頭或結尾有空格，它是每次簽名的一部分。交易所上也是這樣嗎？</translation>
    </message>
    <message>
        <source>It has 1 character; usual are {usual}.</source>
        <translation>有 1 個字元；通常為 {usual} 個。</translation>
    </message>
    <message>
        <source>It has {length} characters; usual are {usual}.</source>
        <translation>有 {length} 個字元；通常為 {usual} 個。</translation>
    </message>
    <message>
        <source>It holds characters that are not usual here. Was something else copied along?</source>
        <translation>含有此處不常見的字元。是否多複製了別的內容？</translation>
    </message>
    <message>
        <source>This looks like a {word}. Were the two swapped?</source>
        <translation>這看起來像 {word}。兩者是否調轉了？</translation>
    </message>
    <message>
        <source>This looks like an {word}. Were the two swapped?</source>
        <translation>這看起來像 {word}。兩者是否調轉了？</translation>
    </message>
    <message>
        <source>White space around it was removed.</source>
        <translation>已去掉首尾的空白。</translation>
    </message>
</context>
<context>
    <name>CredentialField</name>
    <message>
        <source>Keep what is saved</source>
        <translation>保留已存的值</translation>
    </message>
    <message>
        <source>Paste or type</source>
        <translation>貼上或輸入</translation>
    </message>
    <message>
        <source>Remove the spaces</source>
        <translation>去掉空格</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>取代</translation>
    </message>
    <message>
        <source>Swap them</source>
        <translation>對調</translation>
    </message>
</context>
<context>
    <name>CredentialsSection</name>
    <message>
        <source>{part} of “{label}”</source>
        <translation>「{label}」的 {part}</translation>
    </message>
</context>
<context>
    <name>DecideDialog</name>
    <message>
        <source>Choose a side of each first.</source>
        <translation>請先為每一項選定一方。</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未儲存</translation>
    </message>
    <message>
        <source>Nothing was saved yet. Choose for what is new; your other choices stay.</source>
        <translation>尚未儲存。請為新出現的項作出選擇；你的其他選擇保持不變。</translation>
    </message>
    <message>
        <source>The vault was changed again meanwhile</source>
        <translation>保險庫在此期間又被更改了</translation>
    </message>
</context>
<context>
    <name>DetailsPage</name>
    <message>
        <source>Choose one in the list.</source>
        <translation>請在清單中選擇一個。</translation>
    </message>
    <message>
        <source>No key set is chosen</source>
        <translation>未選擇密鑰組</translation>
    </message>
    <message>
        <source>Save replaces that by what you typed, Cancel shows it.</source>
        <translation>「儲存」會用你輸入的內容取代它，「取消」會顯示它。</translation>
    </message>
    <message>
        <source>Saved otherwise meanwhile: {names}</source>
        <translation>期間已另有儲存：{names}</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>DifferenceModel</name>
    <message>
        <source>Change</source>
        <translation>改動</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路徑</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>DoneView</name>
    <message>
        <source>1 key set is in this file</source>
        <translation>此檔案中有 1 個密鑰組</translation>
    </message>
    <message>
        <source>Delete this file as soon as it has done its work</source>
        <translation>用完後請立即刪除此檔案</translation>
    </message>
    <message>
        <source>It holds your keys in plain text. Deletion is not erasure: they may stay on the disk, in backups and in synced folders. If the file was seen by others, revoke the keys on the exchange.</source>
        <translation>它以明文儲存你的密鑰。刪除不等於抹除：內容可能仍留在磁碟、備份和同步資料夾中。如果檔案被他人看到，請在交易所撤銷這些密鑰。</translation>
    </message>
    <message>
        <source>It is written, and not yet safe on disk: a power cut might still undo it.</source>
        <translation>檔案已寫入，但尚未確定存到磁碟：斷電仍可能使其遺失。</translation>
    </message>
    <message>
        <source>Only you can read it (mode 0600), and only its own passphrase opens it. Nobody can reset that.</source>
        <translation>只有你能讀取它（權限 0600），而且只有它自己的主口令能打開它，任何人都無法重設。</translation>
    </message>
    <message>
        <source>Only you can read it (mode 0600).</source>
        <translation>只有你能讀取它（權限 0600）。</translation>
    </message>
    <message>
        <source>{count} key sets are in this file</source>
        <translation>此檔案中有 {count} 個密鑰組</translation>
    </message>
</context>
<context>
    <name>EditUndo</name>
    <message>
        <source>Done again: {what}</source>
        <translation>已重做：{what}</translation>
    </message>
    <message>
        <source>Not done again: {what}</source>
        <translation>未能重做：{what}</translation>
    </message>
    <message>
        <source>Not taken back: {what}</source>
        <translation>未能復原：{what}</translation>
    </message>
    <message>
        <source>Taken back: {what}</source>
        <translation>已復原：{what}</translation>
    </message>
    <message>
        <source>The same was changed again since. Earlier versions are on the page History.</source>
        <translation>此後同一處又被更改過。歷史版本在「歷史」頁上。</translation>
    </message>
    <message>
        <source>change of “{name}”</source>
        <translation>更改「{name}」</translation>
    </message>
    <message>
        <source>“{name}” is changed.</source>
        <translation>「{name}」已更改。</translation>
    </message>
</context>
<context>
    <name>EndpointEdit</name>
    <message>
        <source>Endpoint</source>
        <translation>端點</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Search the catalogue, or type a path</source>
        <translation>搜尋端點目錄，或輸入路徑</translation>
    </message>
    <message>
        <source>Show all endpoints</source>
        <translation>顯示全部端點</translation>
    </message>
</context>
<context>
    <name>EndpointPicker</name>
    <message>
        <source>Endpoints</source>
        <translation>端點</translation>
    </message>
    <message>
        <source>Nothing in the catalogue fits</source>
        <translation>目錄中沒有符合的端點</translation>
    </message>
    <message>
        <source>Search the catalogue</source>
        <translation>搜尋端點目錄</translation>
    </message>
    <message>
        <source>Search title, path, group, permission</source>
        <translation>搜尋名稱、路徑、分組、權限</translation>
    </message>
    <message>
        <source>Write a free request</source>
        <translation>編寫自訂請求</translation>
    </message>
    <message>
        <source>{found} of {all}</source>
        <translation>{found} / {all}</translation>
    </message>
</context>
<context>
    <name>EnvironmentDialog</name>
    <message>
        <source>A PEM file; without one the authorities of this computer count.</source>
        <translation>PEM 檔案；未指定時以本機信任的證書頒發機構為準。</translation>
    </message>
    <message>
        <source>Add environment</source>
        <translation>新增環境</translation>
    </message>
    <message>
        <source>Certificate authority, optional</source>
        <translation>證書頒發機構（選填）</translation>
    </message>
    <message>
        <source>Choose a PEM file</source>
        <translation>選擇 PEM 檔案</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選擇…</translation>
    </message>
    <message>
        <source>Futures host, optional</source>
        <translation>合約主機（選填）</translation>
    </message>
    <message>
        <source>Futures socket, optional</source>
        <translation>合約 Socket（選填）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Signed requests go to these hosts. Add only hosts that you trust with them.</source>
        <translation>已簽名的請求會發往這些主機。只加入你信任的主機。</translation>
    </message>
    <message>
        <source>Spot host</source>
        <translation>現貨主機</translation>
    </message>
    <message>
        <source>Spot socket, optional</source>
        <translation>現貨 Socket（選填）</translation>
    </message>
    <message>
        <source>You were adding an environment when the vault locked</source>
        <translation>保險庫鎖定時，你正在新增環境</translation>
    </message>
</context>
<context>
    <name>EnvironmentsPage</name>
    <message>
        <source>Add environment</source>
        <translation>新增環境</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>The hosts that an account&apos;s requests may go to, and no others.</source>
        <translation>帳戶的請求只能發往這些主機，不會發往別處。</translation>
    </message>
    <message>
        <source>Trusts an authority of its own: {names}</source>
        <translation>信任自己的證書頒發機構：{names}</translation>
    </message>
    <message>
        <source>a file that cannot be read</source>
        <translation>無法讀取的檔案</translation>
    </message>
    <message>
        <source>on this computer, while it runs</source>
        <translation>在本機上，執行期間有效</translation>
    </message>
</context>
<context>
    <name>EvidencePanel</name>
    <message>
        <source>Certainty</source>
        <translation>確定程度</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代碼</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP 狀態碼</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>訊息</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>請求</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已發送</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>追蹤編號</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>處理辦法</translation>
    </message>
    <message>
        <source>none</source>
        <translation>無</translation>
    </message>
    <message>
        <source>{date} {time}, answered in {ms} ms</source>
        <translation>{date} {time}，{ms} 毫秒後收到回應</translation>
    </message>
    <message>
        <source>{date} {time}, gave up after {ms} ms</source>
        <translation>{date} {time}，{ms} 毫秒後放棄</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>A table has no place for the hosts of {names}. Add them again before an import.</source>
        <translation>表格中沒有地方存放 {names} 的主機。匯入前請重新加入。</translation>
    </message>
    <message>
        <source>Other users of this computer can enter {folder}. The file is yours alone; its name is not.</source>
        <translation>此電腦的其他用戶可以進入 {folder}。檔案只有你能讀取，但檔案名稱不是。</translation>
    </message>
    <message>
        <source>Others of your group can rename or delete files in {folder}.</source>
        <translation>與你同組的其他用戶可以重新命名或刪除 {folder} 中的檔案。</translation>
    </message>
    <message>
        <source>The file is too large for an import by this program; export fewer key sets at once.</source>
        <translation>檔案太大，此程式無法匯入；請每次少匯出一些密鑰組。</translation>
    </message>
    <message>
        <source>a credential of “{label}” holds half of a character, which no text file can; leave that key set out</source>
        <translation>「{label}」的一項憑證含有半個字元，文字檔案無法儲存；請不要匯出該密鑰組</translation>
    </message>
    <message>
        <source>every user of this computer may write there</source>
        <translation>此電腦的所有用戶都能在那裏寫入</translation>
    </message>
    <message>
        <source>it is for temporary files, which others can see or which are cleared</source>
        <translation>那裏存放暫存檔案，其他人可以看到，也可能被清理</translation>
    </message>
    <message>
        <source>it is not a folder</source>
        <translation>它不是資料夾</translation>
    </message>
    <message>
        <source>the disk gave back other bytes than were written</source>
        <translation>從磁碟讀回的內容與寫入的不同</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁碟已滿</translation>
    </message>
    <message>
        <source>this medium keeps no permissions, so everybody could read the file</source>
        <translation>此媒體不保存權限，所有人都能讀取該檔案</translation>
    </message>
    <message>
        <source>{folder} belongs to another user.</source>
        <translation>{folder} 屬於另一位用戶。</translation>
    </message>
    <message>
        <source>{folder} is not writable</source>
        <translation>{folder} 無法寫入</translation>
    </message>
    <message>
        <source>{folder} looks like one that is copied to other computers. The file would be copied in plain text.</source>
        <translation>{folder} 看起來會同步到其他電腦。檔案會以明文同步過去。</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>Export as plain text</source>
        <translation>匯出為明文</translation>
    </message>
    <message>
        <source>Export key sets</source>
        <translation>匯出密鑰組</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>已匯出</translation>
    </message>
    <message>
        <source>Key sets</source>
        <translation>密鑰組</translation>
    </message>
    <message>
        <source>None</source>
        <translation>無</translation>
    </message>
    <message>
        <source>Passphrases are not kept over a lock: type them again.</source>
        <translation>鎖定後不保留主口令，請重新輸入。</translation>
    </message>
    <message>
        <source>Plain text holds the key sets as they are now.</source>
        <translation>明文只含密鑰組現在的內容。</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>This is not the passphrase of this vault. Nothing was written.</source>
        <translation>這不是此保險庫的主口令。沒有寫入任何內容。</translation>
    </message>
    <message>
        <source>Tick at least one key set.</source>
        <translation>請至少勾選一個密鑰組。</translation>
    </message>
    <message>
        <source>With earlier versions</source>
        <translation>包含歷史版本</translation>
    </message>
    <message>
        <source>You were exporting key sets when the vault locked</source>
        <translation>保險庫鎖定時，你正在匯出密鑰組</translation>
    </message>
    <message>
        <source>Your choices are here again</source>
        <translation>你的選擇已恢復</translation>
    </message>
    <message>
        <source>{count} of {total}</source>
        <translation>{count} / {total}</translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message>
        <source>Choose…</source>
        <translation>選擇…</translation>
    </message>
    <message>
        <source>Encrypted vault (recommended)</source>
        <translation>加密保險庫（建議）</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>It will be called “{name}”.</source>
        <translation>將命名為「{name}」。</translation>
    </message>
    <message>
        <source>New passphrase for the file</source>
        <translation>檔案的新主口令</translation>
    </message>
    <message>
        <source>Passphrase of this vault</source>
        <translation>此保險庫的主口令</translation>
    </message>
    <message>
        <source>Plain text, CSV for spreadsheets</source>
        <translation>明文，CSV（用於試算表）</translation>
    </message>
    <message>
        <source>Plain text, JSON</source>
        <translation>明文，JSON</translation>
    </message>
    <message>
        <source>Readable by you alone. A file that is there already stays as it is.</source>
        <translation>只有你能讀取。已有的檔案保持不變。</translation>
    </message>
    <message>
        <source>Repeat the new passphrase</source>
        <translation>再次輸入新主口令</translation>
    </message>
    <message>
        <source>Type the passphrase that opens this vault.</source>
        <translation>請輸入打開此保險庫的主口令。</translation>
    </message>
    <message>
        <source>Type where the file goes, or choose a place.</source>
        <translation>請輸入檔案位置，或選擇一個地方。</translation>
    </message>
</context>
<context>
    <name>ExposedList</name>
    <message>
        <source>{count} more follow when these are done; the text has them all.</source>
        <translation>處理完這些後還有 {count} 個；文字中全部列出。</translation>
    </message>
</context>
<context>
    <name>ExposedRow</name>
    <message>
        <source>Ask whether it is dead</source>
        <translation>詢問它是否已失效</translation>
    </message>
    <message>
        <source>It is revoked…</source>
        <translation>它已撤銷…</translation>
    </message>
    <message>
        <source>No IP bound</source>
        <translation>未綁定 IP</translation>
    </message>
    <message>
        <source>Open {exchange}</source>
        <translation>打開 {exchange}</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>替換…</translation>
    </message>
    <message>
        <source>access key not kept</source>
        <translation>未儲存 Access Key</translation>
    </message>
    <message>
        <source>bound to {addresses}</source>
        <translation>綁定到 {addresses}</translation>
    </message>
    <message>
        <source>in the hands of {names}</source>
        <translation>在 {names} 手中</translation>
    </message>
    <message>
        <source>in the recycle bin</source>
        <translation>在回收站中</translation>
    </message>
    <message>
        <source>not proven dead</source>
        <translation>未證實失效</translation>
    </message>
    <message>
        <source>nothing is known of what it may do</source>
        <translation>不知道它能做什麼</translation>
    </message>
    <message>
        <source>proven dead</source>
        <translation>已證實失效</translation>
    </message>
    <message>
        <source>was in the hands of {names}</source>
        <translation>曾在 {names} 手中</translation>
    </message>
</context>
<context>
    <name>FactRow</name>
    <message>
        <source>Opens request, answer and certainty</source>
        <translation>打開請求、回應和確定程度</translation>
    </message>
</context>
<context>
    <name>FactsSection</name>
    <message>
        <source>Created on</source>
        <translation>建立日期</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>到期日期</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>暫無</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Only you see it.</source>
        <translation>只有你能看到。</translation>
    </message>
    <message>
        <source>Private and loopback addresses are explained, not refused.</source>
        <translation>私有地址和迴環地址會給出說明，但不會拒絕。</translation>
    </message>
    <message>
        <source>Programs and places, with commas.</source>
        <translation>程式和地點，用逗號分隔。</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>使用方</translation>
    </message>
    <message>
        <source>no end is known</source>
        <translation>到期日期未知</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>accepted findings</source>
        <translation>已接受的問題</translation>
    </message>
    <message>
        <source>access key</source>
        <translation>Access Key</translation>
    </message>
    <message>
        <source>bound ips</source>
        <translation>綁定的 IP</translation>
    </message>
    <message>
        <source>created at</source>
        <translation>建立日期</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>環境</translation>
    </message>
    <message>
        <source>expires at</source>
        <translation>到期日期</translation>
    </message>
    <message>
        <source>label</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>memo</source>
        <translation>Memo</translation>
    </message>
    <message>
        <source>note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>permissions</source>
        <translation>權限</translation>
    </message>
    <message>
        <source>recycled at</source>
        <translation>移入回收站的時間</translation>
    </message>
    <message>
        <source>region</source>
        <translation>地區</translation>
    </message>
    <message>
        <source>secret key</source>
        <translation>Secret Key</translation>
    </message>
    <message>
        <source>secret lost</source>
        <translation>Secret Key 已遺失</translation>
    </message>
    <message>
        <source>status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>used by</source>
        <translation>使用方</translation>
    </message>
</context>
<context>
    <name>FiguresCard</name>
    <message>
        <source>Calls used</source>
        <translation>已用次數</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延遲</translation>
    </message>
    <message>
        <source>Near the limit: wait {seconds} s</source>
        <translation>接近上限：請等待 {seconds} 秒</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>This window has passed</source>
        <translation>該時段已過</translation>
    </message>
    <message>
        <source>connect</source>
        <translation>連接</translation>
    </message>
    <message>
        <source>name</source>
        <translation>解析</translation>
    </message>
    <message>
        <source>wait</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>{exchange}’s “Remaining” header counts calls used</source>
        <translation>{exchange} 的「Remaining」標頭計的是已用次數</translation>
    </message>
    <message>
        <source>{ms} ms</source>
        <translation>{ms} 毫秒</translation>
    </message>
</context>
<context>
    <name>FindingFilter</name>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>By finding</source>
        <translation>按問題</translation>
    </message>
    <message>
        <source>By key set</source>
        <translation>按密鑰組</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Most pressing first</source>
        <translation>最緊急的在前</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Risks</source>
        <translation>風險</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>顯示</translation>
    </message>
    <message>
        <source>Troubles</source>
        <translation>警告</translation>
    </message>
</context>
<context>
    <name>FindingNotice</name>
    <message>
        <source>Say why</source>
        <translation>說明原因</translation>
    </message>
</context>
<context>
    <name>FindingRow</name>
    <message>
        <source>Open</source>
        <translation>打開</translation>
    </message>
    <message>
        <source>Say why</source>
        <translation>說明原因</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>A bound address may not do what you expect</source>
        <translation>有綁定的地址可能起不到你預期的作用</translation>
    </message>
    <message>
        <source>Add an address</source>
        <translation>新增地址</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Add one</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>An address is bound twice</source>
        <translation>有地址重複綁定</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>If one of them leaks, all of them have to change. Give each its own key set.</source>
        <translation>如果其中一個外洩，全部都得更換。請讓每個程式各用一個密鑰組。</translation>
    </message>
    <message>
        <source>It begins or ends with white space, which is signed as well.</source>
        <translation>開頭或結尾有空白，它們也會參與簽名。</translation>
    </message>
    <message>
        <source>It cannot be shown again. Make a new key set on the exchange, then revoke this one.</source>
        <translation>它無法再次顯示。請在交易所建立新的密鑰組，然後撤銷此密鑰組。</translation>
    </message>
    <message>
        <source>It ended on {date}.</source>
        <translation>已於 {date} 到期。</translation>
    </message>
    <message>
        <source>It ends on {date}. Make its successor before that.</source>
        <translation>將於 {date} 到期。請在此之前建立接替的密鑰組。</translation>
    </message>
    <message>
        <source>It ends soon</source>
        <translation>即將到期</translation>
    </message>
    <message>
        <source>It has the form of another part. Was the wrong text pasted?</source>
        <translation>它的形式像是另一部分。是否貼上錯了？</translation>
    </message>
    <message>
        <source>It holds a character that cannot be seen, such as a tab.</source>
        <translation>其中有看不見的字元，例如定位字元。</translation>
    </message>
    <message>
        <source>It holds letters beyond plain ASCII, which not every program sends in the same way.</source>
        <translation>其中有 ASCII 以外的字母，各程式的發送方式不盡相同。</translation>
    </message>
    <message>
        <source>Its end date has passed</source>
        <translation>已過到期日期</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Never tried</source>
        <translation>從未嘗試</translation>
    </message>
    <message>
        <source>No call was sent with it yet, so nothing about it is proven.</source>
        <translation>還沒有用它發送過呼叫，因此沒有任何證實。</translation>
    </message>
    <message>
        <source>No {part}</source>
        <translation>缺少 {part}</translation>
    </message>
    <message>
        <source>Older than {days} days</source>
        <translation>已超過 {days} 天</translation>
    </message>
    <message>
        <source>One of the two entries will be forgotten when the key is replaced.</source>
        <translation>更換密鑰時，其中一處容易被忘記。</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>替換它</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>風險</translation>
    </message>
    <message>
        <source>Show the other</source>
        <translation>顯示另一個</translation>
    </message>
    <message>
        <source>The exchange refused this key set</source>
        <translation>交易所拒絕了此密鑰組</translation>
    </message>
    <message>
        <source>The exchange sees the public address of a computer: look at {addresses}.</source>
        <translation>交易所看到的是電腦的公網地址：請檢查 {addresses}。</translation>
    </message>
    <message>
        <source>The key can do less than you declared</source>
        <translation>密鑰的實際權限少於聲明</translation>
    </message>
    <message>
        <source>The key can do more than you declared</source>
        <translation>密鑰的實際權限多於聲明</translation>
    </message>
    <message>
        <source>The last answer about it: {what}.</source>
        <translation>最近一次回應：{what}。</translation>
    </message>
    <message>
        <source>The longer a key lives, the more places it has been in.</source>
        <translation>密鑰用得越久，到過的地方就越多。</translation>
    </message>
    <message>
        <source>The same access key is kept twice</source>
        <translation>同一個 Access Key 存了兩份</translation>
    </message>
    <message>
        <source>The secret key is lost</source>
        <translation>Secret Key 已遺失</translation>
    </message>
    <message>
        <source>The {part} looks odd</source>
        <translation>{part} 看起來不對</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Used by more than one program</source>
        <translation>不只一個程式在使用</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>驗證</translation>
    </message>
    <message>
        <source>Whoever holds this key set can send coins to your saved addresses from anywhere.</source>
        <translation>持有此密鑰組的人可以從任何地方把幣提到你已儲存的地址。</translation>
    </message>
    <message>
        <source>Withdraw is allowed and no IP address is bound</source>
        <translation>允許提幣，卻沒有綁定 IP 地址</translation>
    </message>
    <message>
        <source>Without it nothing can be signed.</source>
        <translation>缺少它就無法簽名。</translation>
    </message>
    <message>
        <source>{addresses}: one of the two was perhaps meant to be another.</source>
        <translation>{addresses}：其中一個可能本應是別的地址。</translation>
    </message>
    <message>
        <source>{permissions}: it answers, though the box is not ticked.</source>
        <translation>{permissions}：得到了回應，但沒有勾選。</translation>
    </message>
    <message>
        <source>{permissions}: the box is ticked, and the exchange refuses it.</source>
        <translation>{permissions}：已勾選，但交易所拒絕。</translation>
    </message>
</context>
<context>
    <name>FreshProcess</name>
    <message>
        <source>The vault is locked, but the program could not start anew to clear its memory. Quit it to do that.</source>
        <translation>保險庫已鎖定，但程式未能重新啟動以清除記憶體。請結束程式來清除。</translation>
    </message>
</context>
<context>
    <name>FullAccount</name>
    <message>
        <source>All {slots} slots of “{account}” are taken</source>
        <translation>「{account}」的全部 {slots} 個槽位都已佔用</translation>
    </message>
    <message>
        <source>It is revoked…</source>
        <translation>它已撤銷…</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>替換…</translation>
    </message>
    <message>
        <source>the one that is being replaced: its programs stop until they have the new key</source>
        <translation>被替換的那一個：它的程式會停止，直到換上新密鑰</translation>
    </message>
    <message>
        <source>{exchange} does not know it any more</source>
        <translation>{exchange} 已不認識它</translation>
    </message>
    <message>
        <source>{exchange} makes no further key in this account before one of them is revoked on its site. Replace one, or mark the one that you have revoked.</source>
        <translation>在網站上撤銷其中一個之前，{exchange} 不會在此帳戶中再建立密鑰。請替換一個，或把你已撤銷的那個標記為已撤銷。</translation>
    </message>
    <message>
        <source>{exchange} makes no further key in this account before one of them is revoked on its site. Revoke the one that is missed least, then go on here.</source>
        <translation>在網站上撤銷其中一個之前，{exchange} 不會在此帳戶中再建立密鑰。請撤銷最不需要的那個，再在這裏繼續。</translation>
    </message>
    <message>
        <source>{status}, no user noted</source>
        <translation>{status}，未記錄使用方</translation>
    </message>
    <message>
        <source>{status}, used by {names}</source>
        <translation>{status}，使用方：{names}</translation>
    </message>
</context>
<context>
    <name>FundsQuestion</name>
    <message>
        <source>Call</source>
        <translation>呼叫</translation>
    </message>
    <message>
        <source>It is sent to {host} and cannot be undone.</source>
        <translation>它會發往 {host}，無法撤回。</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>發送</translation>
    </message>
    <message>
        <source>This call moves funds</source>
        <translation>此呼叫會動用資金</translation>
    </message>
    <message>
        <source>Type {phrase} first</source>
        <translation>請先輸入 {phrase}</translation>
    </message>
    <message>
        <source>Type {phrase} to allow it</source>
        <translation>輸入 {phrase} 以允許</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>A key is old after</source>
        <translation>密鑰視為過舊的時間</translation>
    </message>
    <message>
        <source>An open vault stays open then, and locks by itself as when the window is shown.</source>
        <translation>開啟的保險庫此時仍保持開啟，並像顯示視窗時一樣自動鎖定。</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source>Closing the window keeps it in the tray</source>
        <translation>關閉視窗時留在系統匣</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>From there you can lock, copy a part of a key set, and open the window.</source>
        <translation>在那裏可以鎖定、複製密鑰組的某一項，以及開啟視窗。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>No animations</source>
        <translation>關閉動畫</translation>
    </message>
    <message>
        <source>Older ones are listed below “Needs attention”, with a way to their successor.</source>
        <translation>超過此時間的會列在「需要注意」下，並可直接新增接替的密鑰組。</translation>
    </message>
    <message>
        <source>Show an icon in the tray</source>
        <translation>在系統匣顯示圖示</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主題</translation>
    </message>
    <message>
        <source>This desktop has no tray that icons can be shown in, so there is nothing to switch on.</source>
        <translation>這個桌面沒有可以顯示圖示的系統匣，因此無可開啟。</translation>
    </message>
    <message>
        <source>What turns or slides stands still instead.</source>
        <translation>旋轉或滑動的內容改為靜止顯示。</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message>
        <source>Account</source>
        <translation>帳戶</translation>
    </message>
    <message>
        <source>Affiliate</source>
        <translation>聯盟返佣</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>經紀商</translation>
    </message>
    <message>
        <source>Futures account</source>
        <translation>合約帳戶</translation>
    </message>
    <message>
        <source>Futures demo</source>
        <translation>合約模擬</translation>
    </message>
    <message>
        <source>Futures market</source>
        <translation>合約行情</translation>
    </message>
    <message>
        <source>Futures trading</source>
        <translation>合約交易</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>槓桿</translation>
    </message>
    <message>
        <source>Savings</source>
        <translation>理財</translation>
    </message>
    <message>
        <source>Spot algo</source>
        <translation>現貨策略委託</translation>
    </message>
    <message>
        <source>Spot market</source>
        <translation>現貨行情</translation>
    </message>
    <message>
        <source>Spot trading</source>
        <translation>現貨交易</translation>
    </message>
    <message>
        <source>Sub account futures</source>
        <translation>子帳戶合約</translation>
    </message>
    <message>
        <source>Sub account spot</source>
        <translation>子帳戶現貨</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系統</translation>
    </message>
</context>
<context>
    <name>Guessing</name>
    <message>
        <source>about {count} days</source>
        <translation>約 {count} 天</translation>
    </message>
    <message>
        <source>about {count} hours</source>
        <translation>約 {count} 小時</translation>
    </message>
    <message>
        <source>about {count} minutes</source>
        <translation>約 {count} 分鐘</translation>
    </message>
    <message>
        <source>about {count} years</source>
        <translation>約 {count} 年</translation>
    </message>
    <message>
        <source>less than two minutes</source>
        <translation>不到兩分鐘</translation>
    </message>
    <message>
        <source>over a million years</source>
        <translation>一百萬年以上</translation>
    </message>
    <message>
        <source>{computers} computers like this one need {time}.</source>
        <translation>{computers} 台與本機相當的電腦要猜 {time}。</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>An account has room for {slots}.</source>
        <translation>一個帳戶可容納 {slots} 個。</translation>
    </message>
    <message>
        <source>As few as the program needs. Binding is optional and worth it: a key bound to an address is of no use elsewhere. {room}</source>
        <translation>只勾選程式所需的權限。綁定可選但值得：綁定了地址的密鑰在別處無法使用。{room}</translation>
    </message>
    <message>
        <source>At least two, such as mail and an authenticator app: {exchange} makes no key without them, and asks for their codes.</source>
        <translation>至少兩項，例如電郵和驗證應用程式：沒有它們，{exchange} 不會建立密鑰，並會要求輸入它們的驗證碼。</translation>
    </message>
    <message>
        <source>Bind your security items</source>
        <translation>綁定安全項目</translation>
    </message>
    <message>
        <source>Copy key, secret and memo at once</source>
        <translation>立即複製 Access Key、Secret Key 和 Memo</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隱藏</translation>
    </message>
    <message>
        <source>How to make one</source>
        <translation>如何建立</translation>
    </message>
    <message>
        <source>It takes part in every signature, to the letter. Keep it here too.</source>
        <translation>它一字不差地參與每次簽名，請在這裏也儲存一份。</translation>
    </message>
    <message>
        <source>Open {exchange}</source>
        <translation>打開 {exchange}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>顯示</translation>
    </message>
    <message>
        <source>Think of a memo</source>
        <translation>想一個 Memo</translation>
    </message>
    <message>
        <source>Tick permissions, bind addresses</source>
        <translation>勾選權限，綁定地址</translation>
    </message>
    <message>
        <source>{exchange} shows the secret key once and can never show it again. Give a key to nobody whom you would not give the money.</source>
        <translation>{exchange} 只顯示一次 Secret Key，之後無法再顯示。不放心把錢交給誰，就不要把密鑰交給誰。</translation>
    </message>
</context>
<context>
    <name>HeaderBar</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜尋</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>Commands (Ctrl+K)</source>
        <translation>指令（Ctrl+K）</translation>
    </message>
    <message>
        <source>Keep it unlocked for a while</source>
        <translation>暫時保持解鎖</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>鎖定</translation>
    </message>
    <message>
        <source>Locks in {time}</source>
        <translation>{time} 後鎖定</translation>
    </message>
    <message>
        <source>Search key sets</source>
        <translation>搜尋密鑰組</translation>
    </message>
    <message>
        <source>The vault locks without input again.</source>
        <translation>保險庫恢復為無操作時鎖定。</translation>
    </message>
    <message>
        <source>Vault {name}</source>
        <translation>保險庫 {name}</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} 小時</translation>
    </message>
</context>
<context>
    <name>HeadersWell</name>
    <message>
        <source>Signed headers</source>
        <translation>已簽名請求標頭</translation>
    </message>
    <message>
        <source>shortened here, copied in full</source>
        <translation>此處有省略，複製為全文</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Call</source>
        <translation>呼叫</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>簽名</translation>
    </message>
    <message>
        <source>Socket login</source>
        <translation>Socket 登入</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>驗證</translation>
    </message>
    <message>
        <source>{count} not tried</source>
        <translation>{count} 項未嘗試</translation>
    </message>
    <message>
        <source>{count} proven</source>
        <translation>{count} 項已證實</translation>
    </message>
    <message>
        <source>{count} refused</source>
        <translation>{count} 項被拒絕</translation>
    </message>
    <message>
        <source>{count} unclear</source>
        <translation>{count} 項不明確</translation>
    </message>
    <message>
        <source>{ms} ms</source>
        <translation>{ms} 毫秒</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Calls</source>
        <translation>呼叫</translation>
    </message>
    <message>
        <source>Choose one in the list.</source>
        <translation>請在清單中選擇一個。</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Clear the calls of “{label}”</source>
        <translation>清除「{label}」的呼叫</translation>
    </message>
    <message>
        <source>History of</source>
        <translation>歷史內容</translation>
    </message>
    <message>
        <source>No key set is chosen</source>
        <translation>未選擇密鑰組</translation>
    </message>
    <message>
        <source>The remembered requests and answers are gone for good. The key set itself stays as it is.</source>
        <translation>記下的請求和回應會被永久清除。密鑰組本身保持不變。</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>“{label}” is as it was before that change.</source>
        <translation>「{label}」已恢復到該次改動之前的狀態。</translation>
    </message>
</context>
<context>
    <name>HolderList</name>
    <message>
        <source>1 key</source>
        <translation>1 個密鑰</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>尋找</translation>
    </message>
    <message>
        <source>Nobody is noted under “Used by”, and there is no account.</source>
        <translation>「使用方」中沒有任何記錄，也沒有帳戶。</translation>
    </message>
    <message>
        <source>Programs and places</source>
        <translation>程式和地點</translation>
    </message>
    <message>
        <source>Who was breached?</source>
        <translation>誰被攻破了？</translation>
    </message>
    <message>
        <source>Whole accounts</source>
        <translation>整個帳戶</translation>
    </message>
    <message>
        <source>{count} keys</source>
        <translation>{count} 個密鑰</translation>
    </message>
    <message>
        <source>{count} more: type above to find them.</source>
        <translation>還有 {count} 個：在上方輸入以尋找。</translation>
    </message>
</context>
<context>
    <name>HowStored</name>
    <message>
        <source>A lock wipes the data key and empties the window. What is freed is overwritten on Linux with glibc; where that cannot be done, the program starts anew when it locks.</source>
        <translation>鎖定時會抹去數據密鑰，並清空視窗。在使用 glibc 的 Linux 上，釋放的記憶體會被覆寫；做不到的系統上，程式會在鎖定時重新啟動。</translation>
    </message>
    <message>
        <source>A random data key seals the vault. It lies in the file, wrapped by a key that Argon2id makes of your passphrase: in a new vault with {memory} MiB of memory and {passes} passes, which makes each guess dear. A weak passphrase can be guessed all the same.</source>
        <translation>保險庫由隨機產生的數據密鑰封存。它就在檔案裏，由 Argon2id 從主口令導出的密鑰包裹：新保險庫使用 {memory} MiB 記憶體、{passes} 輪計算，令每次猜測都代價高昂。但弱的主口令仍可能被猜中。</translation>
    </message>
    <message>
        <source>A secret is opened when it is shown, copied, changed or signed with, and overwritten afterwards. The data key lies in memory that Linux keeps from every other program, where its kernel can; elsewhere in memory that is kept out of swap and dumps as far as the system allows.</source>
        <translation>只有在顯示、複製、更改或簽名時才會打開一項秘密，用完即覆寫。數據密鑰所在的記憶體，在核心支援時，Linux 不讓其他任何程式讀取；在別處，則在系統容許的範圍內不進入交換區和記憶體傾印。</translation>
    </message>
    <message>
        <source>A vault is one file. Access key, secret key and memo of each key set are sealed one by one with AES-256-GCM, and the whole content once more, so that a changed byte is noticed. Outside of that stand only the ways to open it and their cost, a random number of the file, and how often it was saved.</source>
        <translation>一個保險庫就是一個檔案。每個密鑰組的 Access Key、Secret Key 和 Memo 分別用 AES-256-GCM 封存，全部內容再封存一次，因此改動任何一個位元組都會被發現。封存之外只有開啟方式及其計算成本、檔案的一個隨機編號，以及儲存過多少次。</translation>
    </message>
    <message>
        <source>Backups are sealed like the vault. An old one still opens with the passphrase of its time.</source>
        <translation>備份的封存方式與保險庫相同。舊備份仍用當時的主口令開啟。</translation>
    </message>
    <message>
        <source>How your keys are stored</source>
        <translation>密鑰如何存放</translation>
    </message>
    <message>
        <source>In memory, while the vault is open</source>
        <translation>在記憶體中（保險庫開啟時）</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>在檔案中</translation>
    </message>
    <message>
        <source>Nobody can reset the passphrase. Without it the vault opens only by another way that was added before, such as a recovery key.</source>
        <translation>沒有人能重設主口令。沒有它，保險庫只能用事先加入的其他方式開啟，例如復原密鑰。</translation>
    </message>
    <message>
        <source>Nothing is sent until you ask for it, as with Send and Verify, and then to the hosts of that key’s account alone. Certificates are always verified, redirects never followed. There is no account with us, no cloud, no telemetry and no search for updates.</source>
        <translation>在你要求之前（例如按下發送或驗證）不會傳送任何內容，之後也只發往該密鑰所屬帳戶的主機。一律驗證憑證，從不跟隨重新導向。無需在我們這裏開戶，沒有雲端，沒有遙測，也不檢查更新。</translation>
    </message>
    <message>
        <source>On the clipboard</source>
        <translation>在剪貼簿上</translation>
    </message>
    <message>
        <source>On the network</source>
        <translation>在網絡上</translation>
    </message>
    <message>
        <source>The way in</source>
        <translation>開啟的途徑</translation>
    </message>
    <message>
        <source>What it does not protect from</source>
        <translation>它防不住甚麼</translation>
    </message>
    <message>
        <source>What you copy is marked as a secret, and removed after {seconds} s, at a lock and at the end, if it is still there and the desktop lets it be removed. A clipboard manager that does not know the mark keeps it in its history.</source>
        <translation>複製的內容會標記為機密；{seconds} 秒後、鎖定時和結束時，如果它仍在剪貼簿上而且桌面容許，就會移除。不認識這個標記的剪貼簿管理員會把它留在記錄裏。</translation>
    </message>
    <message>
        <source>a program with your rights that records keys or the screen</source>
        <translation>以你的權限執行、記錄鍵盤或螢幕的程式</translation>
    </message>
    <message>
        <source>a tampered installation of this program or of Python</source>
        <translation>被竄改的本程式或 Python 安裝</translation>
    </message>
    <message>
        <source>a weak passphrase</source>
        <translation>弱的主口令</translation>
    </message>
    <message>
        <source>an administrator, or a system that was broken into, while the vault is open</source>
        <translation>保險庫開啟時的系統管理員，或已被入侵的系統</translation>
    </message>
    <message>
        <source>memory that was given back, until the system uses it again</source>
        <translation>已歸還、系統尚未重新使用的記憶體</translation>
    </message>
    <message>
        <source>somebody who looks over your shoulder</source>
        <translation>在你身後偷看的人</translation>
    </message>
    <message>
        <source>what the exchange does with a key</source>
        <translation>交易所對密鑰的處理</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>1 IP</source>
        <translation>1 個 IP</translation>
    </message>
    <message>
        <source>1 new account</source>
        <translation>1 個新帳戶</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 個警告</translation>
    </message>
    <message>
        <source>A sealed value of it does not open.</source>
        <translation>其中有一個加密的值無法解開。</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Add it under another name</source>
        <translation>換個名稱加入</translation>
    </message>
    <message>
        <source>All {slots} slots of “{account}” are in use or taken by rows above.</source>
        <translation>「{account}」的 {slots} 個槽位都已使用，或被上面的行佔用。</translation>
    </message>
    <message>
        <source>Already there: {where}</source>
        <translation>已存在：{where}</translation>
    </message>
    <message>
        <source>Another key set of “{account}” has this name.</source>
        <translation>「{account}」的另一個密鑰組已用此名稱。</translation>
    </message>
    <message>
        <source>Cannot be imported</source>
        <translation>無法匯入</translation>
    </message>
    <message>
        <source>Choose the account that it belongs to.</source>
        <translation>請選擇它所屬的帳戶。</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>已匯入</translation>
    </message>
    <message>
        <source>It belongs to another exchange than the chosen account.</source>
        <translation>它屬於另一家交易所，與所選帳戶不同。</translation>
    </message>
    <message>
        <source>It holds more than this version knows of a key set; that is left out.</source>
        <translation>它含有此版本不認識的內容；這些內容會略去。</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>不匯入</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新</translation>
    </message>
    <message>
        <source>No free slot</source>
        <translation>沒有空閒槽位</translation>
    </message>
    <message>
        <source>Replace the credentials of {where}</source>
        <translation>取代 {where} 的憑證</translation>
    </message>
    <message>
        <source>Same key as {where}</source>
        <translation>與 {where} 是同一密鑰</translation>
    </message>
    <message>
        <source>The name is taken</source>
        <translation>名稱已被使用</translation>
    </message>
    <message>
        <source>The name of its account cannot be used: {reason}.</source>
        <translation>它的帳戶名稱不可用：{reason}。</translation>
    </message>
    <message>
        <source>The same access key is there as {where}. What differs: {parts}.</source>
        <translation>同一個 Access Key 已存在於 {where}。不同之處：{parts}。</translation>
    </message>
    <message>
        <source>The same key set is there as {where}.</source>
        <translation>同一個密鑰組已存在於 {where}。</translation>
    </message>
    <message>
        <source>There is no access key: without it a key set names no key.</source>
        <translation>沒有 Access Key：缺少它，密鑰組就不知道指的是哪個密鑰。</translation>
    </message>
    <message>
        <source>There is no such environment here. Add it in the settings under the same name, then import again.</source>
        <translation>這裏沒有這個環境。請在設定中以相同名稱新增，然後重新匯入。</translation>
    </message>
    <message>
        <source>This key is not in the vault yet.</source>
        <translation>此密鑰還不在保險庫中。</translation>
    </message>
    <message>
        <source>This name cannot be used: {reason}.</source>
        <translation>此名稱不可用：{reason}。</translation>
    </message>
    <message>
        <source>This version knows no such exchange.</source>
        <translation>此版本不認識這家交易所。</translation>
    </message>
    <message>
        <source>a host of the environment “{name}” cannot be used: {reason}</source>
        <translation>環境「{name}」的一個主機不可用：{reason}</translation>
    </message>
    <message>
        <source>a later version of Vault App wrote it</source>
        <translation>它由更新版本的 Vault App 寫成</translation>
    </message>
    <message>
        <source>a text in it holds a NUL character</source>
        <translation>其中的文字含有 NUL 字元</translation>
    </message>
    <message>
        <source>a text in it holds half of a character</source>
        <translation>其中的文字含有半個字元</translation>
    </message>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>added as “{label}”</source>
        <translation>已加入為「{label}」</translation>
    </message>
    <message>
        <source>it has another length than the system says, or is being written to</source>
        <translation>它的長度與系統所報的不同，或正在被寫入</translation>
    </message>
    <message>
        <source>it holds a NUL character, so it is no text</source>
        <translation>它含有 NUL 字元，不是文字</translation>
    </message>
    <message>
        <source>it is a link, and only the link would go</source>
        <translation>它是連結，刪除的只會是連結本身</translation>
    </message>
    <message>
        <source>it is no longer the file that was imported</source>
        <translation>它已不是當初匯入的檔案</translation>
    </message>
    <message>
        <source>it is not JSON</source>
        <translation>它不是 JSON</translation>
    </message>
    <message>
        <source>it is not an ordinary file</source>
        <translation>它不是一般檔案</translation>
    </message>
    <message>
        <source>it is not text in UTF-8</source>
        <translation>它不是 UTF-8 文字</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>檔案不存在</translation>
    </message>
    <message>
        <source>it is text in UTF-16 or UTF-32; save it as UTF-8</source>
        <translation>它是 UTF-16 或 UTF-32 文字；請另存為 UTF-8</translation>
    </message>
    <message>
        <source>it names several key sets, and which parts belong together cannot be told; take one at a time</source>
        <translation>它含有多個密鑰組，無法判斷哪些部分屬於同一組；請逐個處理</translation>
    </message>
    <message>
        <source>it was pasted</source>
        <translation>它是貼上而來的</translation>
    </message>
    <message>
        <source>its JSON has an object that names a member twice</source>
        <translation>它的 JSON 中有物件含有同名成員</translation>
    </message>
    <message>
        <source>its JSON holds a number where a text in quotes belongs</source>
        <translation>它的 JSON 在應為帶引號文字的地方用了數字</translation>
    </message>
    <message>
        <source>its JSON holds more than {count} values</source>
        <translation>它的 JSON 超過 {count} 個值</translation>
    </message>
    <message>
        <source>its JSON is more than {depth} levels deep</source>
        <translation>它的 JSON 巢狀超過 {depth} 層</translation>
    </message>
    <message>
        <source>its first line names a column twice</source>
        <translation>它的首行有重複的欄名</translation>
    </message>
    <message>
        <source>its table is broken near line {number}</source>
        <translation>它的表格在第 {number} 行附近損壞</translation>
    </message>
    <message>
        <source>labelled lines may have up to {limit} characters; it has {size}</source>
        <translation>帶標籤的行最多 {limit} 個字元；它有 {size} 個</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>不匯入</translation>
    </message>
    <message>
        <source>line {number}</source>
        <translation>第 {number} 行</translation>
    </message>
    <message>
        <source>line {number} has 1 field, and the first line has {wanted}</source>
        <translation>第 {number} 行有 1 個欄位，而首行有 {wanted} 個</translation>
    </message>
    <message>
        <source>line {number} has {count} fields, and the first line has {wanted}</source>
        <translation>第 {number} 行有 {count} 個欄位，而首行有 {wanted} 個</translation>
    </message>
    <message>
        <source>no account chosen</source>
        <translation>未選擇帳戶</translation>
    </message>
    <message>
        <source>replaces the credentials</source>
        <translation>取代憑證</translation>
    </message>
    <message>
        <source>row {row} of this file</source>
        <translation>此檔案的第 {row} 行</translation>
    </message>
    <message>
        <source>the environment “{name}” names a host in a way that is not known</source>
        <translation>環境「{name}」中有不認識的主機寫法</translation>
    </message>
    <message>
        <source>the environment “{name}” trusts an authority that is no certificate</source>
        <translation>環境「{name}」信任的頒發機構不是證書</translation>
    </message>
    <message>
        <source>the name of an environment cannot be used: {reason}</source>
        <translation>環境名稱不可用：{reason}</translation>
    </message>
    <message>
        <source>the name “{label}” cannot be used</source>
        <translation>名稱「{label}」不可用</translation>
    </message>
    <message>
        <source>the system said “{text}”</source>
        <translation>系統提示「{text}」</translation>
    </message>
    <message>
        <source>the text</source>
        <translation>該文字</translation>
    </message>
    <message>
        <source>{account} (new)</source>
        <translation>{account}（新）</translation>
    </message>
    <message>
        <source>{count} IPs</source>
        <translation>{count} 個 IP</translation>
    </message>
    <message>
        <source>{count} added</source>
        <translation>加入 {count} 個</translation>
    </message>
    <message>
        <source>{count} in its recycle bin stay there</source>
        <translation>其回收站中的 {count} 個不會匯入</translation>
    </message>
    <message>
        <source>{count} left out</source>
        <translation>不匯入 {count} 個</translation>
    </message>
    <message>
        <source>{count} new accounts</source>
        <translation>{count} 個新帳戶</translation>
    </message>
    <message>
        <source>{count} replaced</source>
        <translation>取代 {count} 個</translation>
    </message>
    <message>
        <source>{count} unusable</source>
        <translation>{count} 個無法使用</translation>
    </message>
    <message>
        <source>{count} warnings</source>
        <translation>{count} 個警告</translation>
    </message>
    <message>
        <source>{member}: it is not a date such as 2026-01-31.</source>
        <translation>{member}：不是 2026-01-31 這樣的日期。</translation>
    </message>
    <message>
        <source>{member}: one of them is not known; known are {known}.</source>
        <translation>{member}：其中一項不認識；可用的有 {known}。</translation>
    </message>
    <message>
        <source>{member}: {reason}.</source>
        <translation>{member}：{reason}。</translation>
    </message>
    <message>
        <source>{name}, in the recycle bin</source>
        <translation>{name}，在回收站中</translation>
    </message>
    <message>
        <source>{part} is missing: signed calls need it.</source>
        <translation>缺少 {part}：已簽名的呼叫需要它。</translation>
    </message>
    <message>
        <source>{part}: it has {size} bytes, and {limit} are allowed.</source>
        <translation>{part}：有 {size} 位元組，最多允許 {limit} 位元組。</translation>
    </message>
    <message>
        <source>{part}: {remark}</source>
        <translation>{part}：{remark}</translation>
    </message>
    <message>
        <source>{where} is not a list</source>
        <translation>{where} 不是清單</translation>
    </message>
    <message>
        <source>{where} is not a text in quotes</source>
        <translation>{where} 不是帶引號的文字</translation>
    </message>
    <message>
        <source>{where} is not an object in braces</source>
        <translation>{where} 不是大括號括起的物件</translation>
    </message>
    <message>
        <source>“{account}” has a key set of this name, or a row above takes it.</source>
        <translation>「{account}」已有同名的密鑰組，或上面的行用了此名稱。</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>A name cannot be used. Change it first.</source>
        <translation>有名稱不可用。請先更改。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Import from “{name}”</source>
        <translation>從「{name}」匯入</translation>
    </message>
    <message>
        <source>Import key sets</source>
        <translation>匯入密鑰組</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>已匯入</translation>
    </message>
    <message>
        <source>Open a costly vault</source>
        <translation>打開耗用大量資源的保險庫</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打開</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>讀取</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>正在讀取</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>The source is not as it was</source>
        <translation>來源與之前不同</translation>
    </message>
    <message>
        <source>Tick at least one key set.</source>
        <translation>請至少勾選一個密鑰組。</translation>
    </message>
    <message>
        <source>Type the passphrase that opens that vault.</source>
        <translation>請輸入打開那個保險庫的主口令。</translation>
    </message>
    <message>
        <source>What you chose before the lock is not put back. Look at each row again.</source>
        <translation>鎖定前的選擇沒有恢復，請重新查看每一行。</translation>
    </message>
    <message>
        <source>You were importing key sets when the vault locked</source>
        <translation>保險庫鎖定時，你正在匯入密鑰組</translation>
    </message>
</context>
<context>
    <name>ImportDone</name>
    <message>
        <source>Delete the file</source>
        <translation>刪除檔案</translation>
    </message>
    <message>
        <source>Deletion is not erasure: it may stay on the disk, in backups and in synced folders.</source>
        <translation>刪除不等於抹除：內容可能仍留在磁碟、備份和同步資料夾中。</translation>
    </message>
    <message>
        <source>Move it to a safe place yourself, or delete it here. Deletion is not erasure: it may stay on the disk, in backups and in synced folders.</source>
        <translation>請自行把它移到安全的地方，或在此刪除。刪除不等於抹除：內容可能仍留在磁碟、備份和同步資料夾中。</translation>
    </message>
    <message>
        <source>Saved: {counts}.</source>
        <translation>已儲存：{counts}。</translation>
    </message>
    <message>
        <source>The file is deleted</source>
        <translation>檔案已刪除</translation>
    </message>
    <message>
        <source>The file still holds these keys</source>
        <translation>檔案中仍有這些密鑰</translation>
    </message>
</context>
<context>
    <name>ImportPreviewView</name>
    <message>
        <source>Account for key sets that name none</source>
        <translation>未指定帳戶的密鑰組歸入</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Import all that can be imported</source>
        <translation>匯入全部可匯入的</translation>
    </message>
    <message>
        <source>Import none</source>
        <translation>全部不匯入</translation>
    </message>
    <message>
        <source>Key sets in the file</source>
        <translation>檔案中的密鑰組</translation>
    </message>
    <message>
        <source>None</source>
        <translation>無</translation>
    </message>
    <message>
        <source>There is no account yet. Cancel, and add one first.</source>
        <translation>還沒有帳戶。請取消，並先新增一個。</translation>
    </message>
    <message>
        <source>Tick</source>
        <translation>勾選</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>待檢查</translation>
    </message>
    <message>
        <source>To check: {count}</source>
        <translation>待檢查：{count}</translation>
    </message>
    <message>
        <source>When saved: {counts}.</source>
        <translation>儲存時：{counts}。</translation>
    </message>
    <message>
        <source>Which rows are shown</source>
        <translation>顯示哪些行</translation>
    </message>
</context>
<context>
    <name>ImportRowPanel</name>
    <message>
        <source>Account</source>
        <translation>帳戶</translation>
    </message>
    <message>
        <source>As the file says</source>
        <translation>按檔案所寫</translation>
    </message>
    <message>
        <source>Bound IP addresses</source>
        <translation>綁定的 IP 地址</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>環境</translation>
    </message>
    <message>
        <source>Goes into</source>
        <translation>歸入</translation>
    </message>
    <message>
        <source>Name in this vault</source>
        <translation>在此保險庫中的名稱</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>各部分</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>權限</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>槽位</translation>
    </message>
    <message>
        <source>none</source>
        <translation>無</translation>
    </message>
    <message>
        <source>none bound</source>
        <translation>未綁定</translation>
    </message>
    <message>
        <source>none yet: choose one</source>
        <translation>尚無：請選擇一個</translation>
    </message>
    <message>
        <source>row {number}</source>
        <translation>第 {number} 行</translation>
    </message>
    <message>
        <source>{account}, which is made for it</source>
        <translation>{account}，為此建立</translation>
    </message>
</context>
<context>
    <name>ImportStart</name>
    <message>
        <source>First you see what is in it. Nothing is saved before you press Save.</source>
        <translation>先查看其中的內容。按下「儲存」之前不會儲存任何內容。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>匯入</translation>
    </message>
    <message>
        <source>Key file of that vault</source>
        <translation>那個保險庫的密鑰檔案</translation>
    </message>
    <message>
        <source>Leave it empty when a passphrase alone opens it.</source>
        <translation>僅用主口令就能打開時，請留空。</translation>
    </message>
    <message>
        <source>Passphrase of that vault</source>
        <translation>那個保險庫的主口令</translation>
    </message>
    <message>
        <source>Paste it again; your choices are put back when it is read.</source>
        <translation>請重新貼上；讀取後會恢復你的選擇。</translation>
    </message>
    <message>
        <source>What was pasted is not kept over a lock</source>
        <translation>鎖定後不保留貼上的內容</translation>
    </message>
</context>
<context>
    <name>IpBinding</name>
    <message>
        <source>{address} exists only on one cable or one Wi-Fi. The exchange sees your public one.</source>
        <translation>{address} 只在一條網絡線或一個 Wi-Fi 內有效。交易所看到的是你的公網地址。</translation>
    </message>
    <message>
        <source>{address} is a private address. The exchange sees your public one.</source>
        <translation>{address} 是私有地址。交易所看到的是你的公網地址。</translation>
    </message>
    <message>
        <source>{address} is a range. Whether the exchange accepts ranges is not documented.</source>
        <translation>{address} 是一個地址範圍。交易所是否接受地址範圍，文件沒有說明。</translation>
    </message>
    <message>
        <source>{address} is set aside for documents or tests. No computer on the internet has it.</source>
        <translation>{address} 是保留給文件或測試的地址，互聯網上沒有電腦使用它。</translation>
    </message>
    <message>
        <source>{address} is this computer itself. The exchange sees your public address.</source>
        <translation>{address} 就是這部電腦。交易所看到的是你的公網地址。</translation>
    </message>
</context>
<context>
    <name>IpEditor</name>
    <message>
        <source>1 address</source>
        <translation>1 個地址</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Add an address</source>
        <translation>新增地址</translation>
    </message>
    <message>
        <source>Add an address, or paste a comma-separated list</source>
        <translation>新增地址，或貼上以逗號分隔的清單</translation>
    </message>
    <message>
        <source>Bound IP addresses</source>
        <translation>綁定的 IP 地址</translation>
    </message>
    <message>
        <source>none bound</source>
        <translation>未綁定</translation>
    </message>
    <message>
        <source>{address} is there already; it was dropped.</source>
        <translation>{address} 已存在，已略去。</translation>
    </message>
    <message>
        <source>{count} addresses</source>
        <translation>{count} 個地址</translation>
    </message>
    <message>
        <source>{text} is not an IP address.</source>
        <translation>{text} 不是 IP 地址。</translation>
    </message>
</context>
<context>
    <name>JsonTree</name>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
</context>
<context>
    <name>JsonTreeModel</name>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>KeptNotices</name>
    <message>
        <source>A call was under way when the vault locked</source>
        <translation>保險庫鎖定時有呼叫正在進行</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放棄</translation>
    </message>
    <message>
        <source>If it is in the recycle bin, restore it to go on. What you typed is kept until you discard it.</source>
        <translation>若它在回收站中，請先還原再繼續。你輸入的內容會保留到你放棄為止。</translation>
    </message>
    <message>
        <source>It was encrypted under a data key that the vault has no more.</source>
        <translation>它是用保險庫已不再持有的數據密鑰加密的。</translation>
    </message>
    <message>
        <source>Look on the exchange before you send it again.</source>
        <translation>再次發送前，請先到交易所查看。</translation>
    </message>
    <message>
        <source>Show history</source>
        <translation>查看歷史</translation>
    </message>
    <message>
        <source>What you typed before the lock cannot be opened</source>
        <translation>鎖定前輸入的內容無法打開</translation>
    </message>
    <message>
        <source>What you typed is gone.</source>
        <translation>你輸入的內容已不在。</translation>
    </message>
    <message>
        <source>What you typed was kept encrypted. It is not saved yet.</source>
        <translation>你輸入的內容已加密保留，尚未儲存。</translation>
    </message>
    <message>
        <source>You were adding a key set to “{name}” when the vault locked</source>
        <translation>保險庫鎖定時，你正在為「{name}」新增密鑰組</translation>
    </message>
    <message>
        <source>You were editing what is not there any more</source>
        <translation>你正在編輯的內容已不存在</translation>
    </message>
    <message>
        <source>You were editing “{name}” when the vault locked</source>
        <translation>保險庫鎖定時，你正在編輯「{name}」</translation>
    </message>
    <message>
        <source>{call} with {name}, sent at {time}. {end} It is in the history.</source>
        <translation>用 {name} 進行的 {call}，發送於 {time}。{end}已記入歷史。</translation>
    </message>
</context>
<context>
    <name>KeyAges</name>
    <message>
        <source>1 ends within 14 days</source>
        <translation>1 個在 14 天內到期</translation>
    </message>
    <message>
        <source>1 key set</source>
        <translation>1 個密鑰組</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已到期</translation>
    </message>
    <message>
        <source>Ended {date}</source>
        <translation>{date} 已到期</translation>
    </message>
    <message>
        <source>Ends in 1 day</source>
        <translation>1 天後到期</translation>
    </message>
    <message>
        <source>Ends in {days} days</source>
        <translation>{days} 天後到期</translation>
    </message>
    <message>
        <source>Ends soon</source>
        <translation>即將到期</translation>
    </message>
    <message>
        <source>Ends today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>Old</source>
        <translation>過舊</translation>
    </message>
    <message>
        <source>Old: {age}</source>
        <translation>過舊：{age}</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>已撤銷</translation>
    </message>
    <message>
        <source>Revoked {date}</source>
        <translation>{date} 已撤銷</translation>
    </message>
    <message>
        <source>Younger</source>
        <translation>較新</translation>
    </message>
    <message>
        <source>ends {date}</source>
        <translation>{date} 到期</translation>
    </message>
    <message>
        <source>made {date}</source>
        <translation>建立於 {date}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>{count} end within 14 days</source>
        <translation>{count} 個在 14 天內到期</translation>
    </message>
    <message>
        <source>{count} ended</source>
        <translation>{count} 個已到期</translation>
    </message>
    <message>
        <source>{count} key sets</source>
        <translation>{count} 個密鑰組</translation>
    </message>
    <message>
        <source>{count} older than {days} days</source>
        <translation>{count} 個超過 {days} 天</translation>
    </message>
    <message>
        <source>{count} revoked</source>
        <translation>{count} 個已撤銷</translation>
    </message>
    <message>
        <source>{days} days ago</source>
        <translation>{days} 天前</translation>
    </message>
</context>
<context>
    <name>KeyAgesPage</name>
    <message>
        <source>Account</source>
        <translation>帳戶</translation>
    </message>
    <message>
        <source>Add one, and its age is seen here.</source>
        <translation>新增一個後，這裏會顯示它的使用時間。</translation>
    </message>
    <message>
        <source>Ages of the key sets</source>
        <translation>密鑰組的使用時間</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天數</translation>
    </message>
    <message>
        <source>Ended or ending</source>
        <translation>已到期或將到期</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Key ages</source>
        <translation>密鑰時間線</translation>
    </message>
    <message>
        <source>Key set</source>
        <translation>密鑰組</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>建立</translation>
    </message>
    <message>
        <source>No key sets yet</source>
        <translation>還沒有密鑰組</translation>
    </message>
    <message>
        <source>Old</source>
        <translation>過舊</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>圖</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>儲存…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>顯示</translation>
    </message>
    <message>
        <source>Show as</source>
        <translation>顯示為</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Younger than {days} days</source>
        <translation>不足 {days} 天</translation>
    </message>
    <message>
        <source>made before this line: old ({days} days)</source>
        <translation>此線之前建立：過舊（{days} 天）</translation>
    </message>
    <message>
        <source>the first {count} are shown</source>
        <translation>只顯示首 {count} 個</translation>
    </message>
</context>
<context>
    <name>KeyFileChoice</name>
    <message>
        <source>It is asked for besides the passphrase, so keep a copy in a safe place. One that is not there is made.</source>
        <translation>除主口令外還需要它，請在安全的地方另存一份。檔案不存在時會建立。</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>密鑰檔案</translation>
    </message>
    <message>
        <source>Key file, optional</source>
        <translation>密鑰檔案（選填）</translation>
    </message>
</context>
<context>
    <name>KeyFileField</name>
    <message>
        <source>Choose a key file</source>
        <translation>選擇密鑰檔案</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選擇…</translation>
    </message>
    <message>
        <source>It lies beside the vault, so whoever takes one takes both. Keep it elsewhere.</source>
        <translation>它就在保險庫旁邊，拿走一個的人也會拿走另一個。請放到別處。</translation>
    </message>
</context>
<context>
    <name>KeySetColumn</name>
    <message>
        <source>1 key set</source>
        <translation>1 個密鑰組</translation>
    </message>
    <message>
        <source>Add key set</source>
        <translation>新增密鑰組</translation>
    </message>
    <message>
        <source>Filter key sets</source>
        <translation>篩選密鑰組</translation>
    </message>
    <message>
        <source>No key set here fits what is typed.</source>
        <translation>此處沒有符合輸入的密鑰組。</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Sort: {order}</source>
        <translation>排序：{order}</translation>
    </message>
    <message>
        <source>What you began on the page beside stays there until you choose a key set here.</source>
        <translation>旁邊頁面上還沒做完的內容會一直保留，直到你在這裡選擇一個密鑰組。</translation>
    </message>
    <message>
        <source>{count} key sets</source>
        <translation>{count} 個密鑰組</translation>
    </message>
</context>
<context>
    <name>KeySetCommands</name>
    <message>
        <source>move of “{name}” to the recycle bin</source>
        <translation>將「{name}」移到回收站</translation>
    </message>
    <message>
        <source>“{name}” is in the recycle bin.</source>
        <translation>「{name}」已移到回收站。</translation>
    </message>
</context>
<context>
    <name>KeySetForm</name>
    <message>
        <source>Bound IP addresses</source>
        <translation>綁定的 IP 地址</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>憑證</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Only you see it.</source>
        <translation>只有你能看到。</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>權限</translation>
    </message>
    <message>
        <source>Secret lost</source>
        <translation>Secret Key 遺失</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>狀態</translation>
    </message>
</context>
<context>
    <name>KeySetHead</name>
    <message>
        <source>1 day old</source>
        <translation>已用 1 天</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>created today</source>
        <translation>今天建立</translation>
    </message>
    <message>
        <source>created {date}</source>
        <translation>建立於 {date}</translation>
    </message>
    <message>
        <source>ends {date}</source>
        <translation>{date} 到期</translation>
    </message>
    <message>
        <source>used by {names}</source>
        <translation>使用方：{names}</translation>
    </message>
    <message>
        <source>{days} days old</source>
        <translation>已用 {days} 天</translation>
    </message>
    <message>
        <source>{verdict} {age}</source>
        <translation>{verdict} · {age}</translation>
    </message>
</context>
<context>
    <name>KeySetRows</name>
    <message>
        <source>1 IP</source>
        <translation>1 個 IP</translation>
    </message>
    <message>
        <source>1 mismatch</source>
        <translation>1 處不一致</translation>
    </message>
    <message>
        <source>No IP</source>
        <translation>無 IP</translation>
    </message>
    <message>
        <source>No IP bound</source>
        <translation>未綁定 IP</translation>
    </message>
    <message>
        <source>Secret lost</source>
        <translation>Secret Key 遺失</translation>
    </message>
    <message>
        <source>{count} IPs</source>
        <translation>{count} 個 IP</translation>
    </message>
    <message>
        <source>{count} mismatches</source>
        <translation>{count} 處不一致</translation>
    </message>
</context>
<context>
    <name>KeySetView</name>
    <message>
        <source>Key sets</source>
        <translation>密鑰組</translation>
    </message>
</context>
<context>
    <name>KeyToFind</name>
    <message>
        <source>Access key</source>
        <translation>Access Key</translation>
    </message>
    <message>
        <source>not kept here</source>
        <translation>未儲存在這裏</translation>
    </message>
</context>
<context>
    <name>LanguageSwitch</name>
    <message>
        <source>The language changes when everything is saved.</source>
        <translation>全部儲存後切換語言。</translation>
    </message>
    <message>
        <source>The language changes when the call under way has ended.</source>
        <translation>當前呼叫結束後切換語言。</translation>
    </message>
</context>
<context>
    <name>LatencyPanel</name>
    <message>
        <source>1 call took {ms}. Connecting is not counted.</source>
        <translation>1 次呼叫，用時 {ms}，不含建立連線。</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>端點</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延遲</translation>
    </message>
    <message>
        <source>Latency of calls</source>
        <translation>呼叫延遲</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>結論</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>median {ms}</source>
        <translation>中位數 {ms}</translation>
    </message>
    <message>
        <source>{count} calls: median {median}, 95 % within {slow}, slowest {most}. Connecting is not counted.</source>
        <translation>{count} 次呼叫：中位數 {median}，95 % 在 {slow}以內，最慢 {most}，不含建立連線。</translation>
    </message>
</context>
<context>
    <name>LeaveQuestion</name>
    <message>
        <source>Discard</source>
        <translation>放棄</translation>
    </message>
    <message>
        <source>Discard what is typed?</source>
        <translation>捨棄已輸入的內容嗎？</translation>
    </message>
    <message>
        <source>Not saved yet: {names}.</source>
        <translation>尚未儲存：{names}。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Save the changes first?</source>
        <translation>先儲存改動嗎？</translation>
    </message>
    <message>
        <source>{reason}. Stay to complete it.</source>
        <translation>{reason}。留在此頁可繼續填寫。</translation>
    </message>
</context>
<context>
    <name>LockWords</name>
    <message>
        <source>Copied text of ours was removed from the clipboard.</source>
        <translation>我們複製的文字已從剪貼簿移除。</translation>
    </message>
    <message>
        <source>Locked after 1 minute without input, at {time}.</source>
        <translation>1 分鐘沒有操作，已於 {time} 鎖定。</translation>
    </message>
    <message>
        <source>Locked after 1 second without input, at {time}.</source>
        <translation>1 秒鐘沒有操作，已於 {time} 鎖定。</translation>
    </message>
    <message>
        <source>Locked after {hours} hours, at {time}.</source>
        <translation>已滿 {hours} 小時，於 {time} 鎖定。</translation>
    </message>
    <message>
        <source>Locked after {minutes} minutes without input, at {time}.</source>
        <translation>{minutes} 分鐘沒有操作，已於 {time} 鎖定。</translation>
    </message>
    <message>
        <source>Locked after {seconds} seconds without input, at {time}.</source>
        <translation>{seconds} 秒沒有操作，已於 {time} 鎖定。</translation>
    </message>
    <message>
        <source>Locked because another user came, at {time}.</source>
        <translation>有其他用戶登入，於 {time} 鎖定。</translation>
    </message>
    <message>
        <source>Locked because the computer shuts down, at {time}.</source>
        <translation>電腦關機，於 {time} 鎖定。</translation>
    </message>
    <message>
        <source>Locked because the computer was left alone, at {time}.</source>
        <translation>電腦無人操作，於 {time} 鎖定。</translation>
    </message>
    <message>
        <source>Locked because the computer went to sleep, at {time}.</source>
        <translation>電腦進入睡眠，於 {time} 鎖定。</translation>
    </message>
    <message>
        <source>Locked because the window was minimised, at {time}.</source>
        <translation>視窗最小化，於 {time} 鎖定。</translation>
    </message>
    <message>
        <source>Locked by you at {time}.</source>
        <translation>你於 {time} 鎖定。</translation>
    </message>
    <message>
        <source>Locked together with the screen, at {time}.</source>
        <translation>隨螢幕於 {time} 鎖定。</translation>
    </message>
</context>
<context>
    <name>LockedPage</name>
    <message>
        <source>Caps Lock is on</source>
        <translation>Caps Lock 已開啟</translation>
    </message>
    <message>
        <source>Choose the key file of this vault.</source>
        <translation>請選擇此保險庫的密鑰檔案。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Open vault</source>
        <translation>打開保險庫</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>主口令</translation>
    </message>
    <message>
        <source>The vault did not open. The passphrase is not the right one.</source>
        <translation>保險庫沒有打開。主口令不正確。</translation>
    </message>
    <message>
        <source>Type the passphrase of this vault.</source>
        <translation>請輸入此保險庫的主口令。</translation>
    </message>
    <message>
        <source>Type the recovery key.</source>
        <translation>請輸入復原密鑰。</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解鎖</translation>
    </message>
</context>
<context>
    <name>LockingPage</name>
    <message>
        <source> min</source>
        <translation> 分鐘</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>鎖定時間</translation>
    </message>
    <message>
        <source>Lock when minimised</source>
        <translation>最小化時鎖定</translation>
    </message>
    <message>
        <source>Some desktops, among them those on Wayland, tell no program that its window is minimised.</source>
        <translation>有些桌面環境（包括 Wayland 上的）不會告訴程式視窗已最小化。</translation>
    </message>
    <message>
        <source>The vault always locks when the computer goes to sleep or shuts down, when its screen is locked, when another user comes, and {hours} hours after it was opened. What you were typing is kept encrypted, and offered when you unlock it again.</source>
        <translation>電腦睡眠、關機、螢幕鎖定、有其他用戶登入時，以及打開滿 {hours} 小時後，保險庫總會鎖定。正在輸入的內容會加密保留，再次解鎖時可以繼續。</translation>
    </message>
    <message>
        <source>Without input in this window for so long, or sooner when the desktop says that nobody is there. The countdown beside “Lock” puts this off for a while.</source>
        <translation>此視窗無操作滿這段時間後鎖定；桌面環境報告無人操作時會更早。可用「鎖定」旁的倒數暫時推遲。</translation>
    </message>
</context>
<context>
    <name>LostCalls</name>
    <message>
        <source>The vault locked before the answer came.</source>
        <translation>保險庫在收到回應之前鎖定。</translation>
    </message>
    <message>
        <source>The vault locked before the answer came. Whether the call took effect is not known.</source>
        <translation>保險庫在收到回應之前鎖定。呼叫是否生效不得而知。</translation>
    </message>
    <message>
        <source>The vault locked before the call was sent, so nothing happened.</source>
        <translation>保險庫在呼叫發送之前鎖定，因此什麼都沒有發生。</translation>
    </message>
    <message>
        <source>The vault locked while the answer came; what it said was not kept.</source>
        <translation>保險庫在接收回應時鎖定；回應內容沒有保留。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>All files</source>
        <translation>所有檔案</translation>
    </message>
    <message>
        <source>Open vault</source>
        <translation>打開保險庫</translation>
    </message>
    <message>
        <source>The passphrase of the practice vault is “{passphrase}”.</source>
        <translation>模擬保險庫的主口令是「{passphrase}」。</translation>
    </message>
    <message>
        <source>Vaults</source>
        <translation>保險庫</translation>
    </message>
    <message>
        <source>last saved {when}</source>
        <translation>上次儲存：{when}</translation>
    </message>
</context>
<context>
    <name>MakeStep</name>
    <message>
        <source>Bind the addresses of its programs, if you can.</source>
        <translation>如有可能，綁定其程式的 IP 地址。</translation>
    </message>
    <message>
        <source>Bind these addresses.</source>
        <translation>綁定這些地址。</translation>
    </message>
    <message>
        <source>Copy addresses</source>
        <translation>複製地址</translation>
    </message>
    <message>
        <source>I have made it</source>
        <translation>我已建立</translation>
    </message>
    <message>
        <source>Open {exchange}</source>
        <translation>打開 {exchange}</translation>
    </message>
    <message>
        <source>Take a new memo. The secret key is shown once, so leave the page open until the next step is done.</source>
        <translation>使用新的 Memo。Secret Key 只顯示一次，請在下一步完成前保持該頁面打開。</translation>
    </message>
    <message>
        <source>Take one that is here already</source>
        <translation>使用這裏已有的密鑰組</translation>
    </message>
    <message>
        <source>The practice exchange has no site on which keys are made: in the next step take a key set that is in the vault already.</source>
        <translation>模擬交易所沒有建立密鑰的網站：請在下一步選用保險庫中已有的密鑰組。</translation>
    </message>
    <message>
        <source>Tick what the old one has: {permissions}. Less is better, if its programs need less.</source>
        <translation>勾選舊密鑰的權限：{permissions}。如果程式需要得更少，越少越好。</translation>
    </message>
    <message>
        <source>Which permissions the old one has is not noted here. Tick as few as its programs need.</source>
        <translation>這裏沒有記錄舊密鑰的權限。只勾選程式需要的權限。</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>A program or service was breached…</source>
        <translation>某個程式或服務被攻破…</translation>
    </message>
    <message>
        <source>About Vault App</source>
        <translation>關於 Vault App</translation>
    </message>
    <message>
        <source>Add account…</source>
        <translation>新增帳戶…</translation>
    </message>
    <message>
        <source>Add key set</source>
        <translation>新增密鑰組</translation>
    </message>
    <message>
        <source>As in the vault</source>
        <translation>按保險庫中的順序</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>備份…</translation>
    </message>
    <message>
        <source>Bring copies together…</source>
        <translation>合併副本…</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按名稱</translation>
    </message>
    <message>
        <source>By state of the slot</source>
        <translation>按槽位狀態</translation>
    </message>
    <message>
        <source>Change passphrase…</source>
        <translation>更改主口令…</translation>
    </message>
    <message>
        <source>Close vault</source>
        <translation>關閉保險庫</translation>
    </message>
    <message>
        <source>Commands…</source>
        <translation>指令…</translation>
    </message>
    <message>
        <source>Copy access key</source>
        <translation>複製 Access Key</translation>
    </message>
    <message>
        <source>Copy memo</source>
        <translation>複製 Memo</translation>
    </message>
    <message>
        <source>Copy secret key</source>
        <translation>複製 Secret Key</translation>
    </message>
    <message>
        <source>Copy signed headers</source>
        <translation>複製已簽名請求標頭</translation>
    </message>
    <message>
        <source>Create vault…</source>
        <translation>建立保險庫…</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>複製一份</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>歷史版本</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編輯</translation>
    </message>
    <message>
        <source>Emergency sheet…</source>
        <translation>應急清單…</translation>
    </message>
    <message>
        <source>Ending soonest first</source>
        <translation>最快到期的在前</translation>
    </message>
    <message>
        <source>Export this key set…</source>
        <translation>匯出此密鑰組…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Filter this list</source>
        <translation>篩選此清單</translation>
    </message>
    <message>
        <source>For {hours} h</source>
        <translation>{hours} 小時</translation>
    </message>
    <message>
        <source>For {minutes} min</source>
        <translation>{minutes} 分鐘</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>How your keys are stored</source>
        <translation>密鑰如何存放</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>匯入…</translation>
    </message>
    <message>
        <source>Keep unlocked</source>
        <translation>保持解鎖</translation>
    </message>
    <message>
        <source>Keep unlocked for {hours} h</source>
        <translation>保持解鎖 {hours} 小時</translation>
    </message>
    <message>
        <source>Keep unlocked for {minutes} min</source>
        <translation>保持解鎖 {minutes} 分鐘</translation>
    </message>
    <message>
        <source>Key ages</source>
        <translation>密鑰時間線</translation>
    </message>
    <message>
        <source>Key set</source>
        <translation>密鑰組</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>鍵盤快速鍵</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>鎖定</translation>
    </message>
    <message>
        <source>Move to the recycle bin</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>下一區域</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>最舊的在前</translation>
    </message>
    <message>
        <source>Open vault…</source>
        <translation>打開保險庫…</translation>
    </message>
    <message>
        <source>Previous part</source>
        <translation>上一區域</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>重做：{what}</translation>
    </message>
    <message>
        <source>Refused first</source>
        <translation>被拒絕的在前</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重新命名…</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>替換…</translation>
    </message>
    <message>
        <source>Search key sets</source>
        <translation>搜尋密鑰組</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>設定…</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>槽位</translation>
    </message>
    <message>
        <source>Sort key sets</source>
        <translation>密鑰組排序</translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation>反向排序</translation>
    </message>
    <message>
        <source>Theme of the desktop</source>
        <translation>跟隨系統主題</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>復原：{what}</translation>
    </message>
    <message>
        <source>Verify all of {account}</source>
        <translation>驗證 {account} 的全部密鑰組</translation>
    </message>
    <message>
        <source>Verify now</source>
        <translation>立即驗證</translation>
    </message>
    <message>
        <source>Verify the whole vault</source>
        <translation>驗證整個保險庫</translation>
    </message>
    <message>
        <source>Verify this account</source>
        <translation>驗證此帳戶</translation>
    </message>
    <message>
        <source>View</source>
        <translation>檢視</translation>
    </message>
</context>
<context>
    <name>Merge</name>
    <message>
        <source>({count} more characters)</source>
        <translation>（還有 {count} 個字元）</translation>
    </message>
    <message>
        <source>Accepted finding: {name}</source>
        <translation>已接受的問題：{name}</translation>
    </message>
    <message>
        <source>Accepted findings</source>
        <translation>已接受的問題</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Bound IP addresses</source>
        <translation>綁定的 IP 地址</translation>
    </message>
    <message>
        <source>Certificate authority, SHA-256 {digest}…</source>
        <translation>證書頒發機構，SHA-256 {digest}…</translation>
    </message>
    <message>
        <source>Changed: {names}</source>
        <translation>已更改：{names}</translation>
    </message>
    <message>
        <source>Created on</source>
        <translation>建立日期</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>到期日期</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>環境</translation>
    </message>
    <message>
        <source>Erased for good</source>
        <translation>已永久抹除</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>交易所</translation>
    </message>
    <message>
        <source>In the recycle bin</source>
        <translation>在回收站中</translation>
    </message>
    <message>
        <source>In the recycle bin since {when}</source>
        <translation>{when} 移入回收站</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Kept, changed on {when}</source>
        <translation>保留，更改於 {when}</translation>
    </message>
    <message>
        <source>Key sets</source>
        <translation>密鑰組</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Not shown: this version does not know it</source>
        <translation>不顯示：此版本不認識</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Of a newer version: {name}</source>
        <translation>來自更新版本：{name}</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>權限</translation>
    </message>
    <message>
        <source>Recycle bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地區</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>Removed or changed</source>
        <translation>移除或更改</translation>
    </message>
    <message>
        <source>Secret lost</source>
        <translation>Secret Key 遺失</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>使用方</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
</context>
<context>
    <name>MergeCommands</name>
    <message numerus="yes">
        <source>%n changes came in</source>
        <translation>
            <numerusform>併入 %n 處改動</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were decided by you</source>
        <translation>
            <numerusform>由你選定 %n 處</numerusform>
        </translation>
    </message>
    <message>
        <source>1 change came in</source>
        <translation>併入 1 處改動</translation>
    </message>
    <message>
        <source>1 was decided by you</source>
        <translation>由你選定 1 處</translation>
    </message>
    <message>
        <source>Brought together: {what}</source>
        <translation>已合併：{what}</translation>
    </message>
    <message>
        <source>The copy “{name}” could not be renamed and will be offered again: {why}</source>
        <translation>副本「{name}」無法重新命名，之後會再次提供：{why}</translation>
    </message>
    <message>
        <source>The copy “{name}” is called “{new}” now.</source>
        <translation>副本「{name}」現已更名為「{new}」。</translation>
    </message>
    <message>
        <source>What lost stays among the earlier versions of its key set.</source>
        <translation>未選的一方留在其密鑰組的歷史版本中。</translation>
    </message>
    <message>
        <source>“{account}” holds {used} key sets now and the exchange has {slots} slots; all of them stay.</source>
        <translation>「{account}」現有 {used} 個密鑰組，而交易所只有 {slots} 個槽位；它們都會保留。</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Bring together</source>
        <translation>合併</translation>
    </message>
    <message>
        <source>Bring two copies together</source>
        <translation>合併兩份副本</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Nothing is lost: what loses in a key set stays among its earlier versions, the state of now becomes a backup, and the copy is renamed, not deleted.</source>
        <translation>不會遺失任何內容：密鑰組中未選的一方留在其歷史版本中，現在的狀態成為備份，副本只改名，不刪除。</translation>
    </message>
    <message>
        <source>Open the copy</source>
        <translation>打開副本</translation>
    </message>
    <message>
        <source>Passphrase of the copy</source>
        <translation>副本的主口令</translation>
    </message>
    <message>
        <source>Reading the copy</source>
        <translation>正在讀取副本</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>對方的</translation>
    </message>
    <message>
        <source>This copy is sealed with another data key, as after a leak or when its slots were changed. Type the passphrase that opens it.</source>
        <translation>此副本用另一個數據密鑰加密，例如外洩之後或更改打開方式之後。請輸入打開它的主口令。</translation>
    </message>
    <message>
        <source>Type the passphrase of the copy.</source>
        <translation>請輸入副本的主口令。</translation>
    </message>
    <message>
        <source>open now, generation {generation}</source>
        <translation>現已打開，第 {generation} 代</translation>
    </message>
    <message>
        <source>saved {when}, generation {generation}</source>
        <translation>儲存於 {when}，第 {generation} 代</translation>
    </message>
</context>
<context>
    <name>Meter</name>
    <message>
        <source>{used} of {limit}</source>
        <translation>{used} / {limit}</translation>
    </message>
    <message>
        <source>{used} of {limit} in {seconds} s</source>
        <translation>{seconds} 秒內 {used} / {limit}</translation>
    </message>
</context>
<context>
    <name>MiniSlots</name>
    <message>
        <source>{used} of {all}</source>
        <translation>{used} / {all}</translation>
    </message>
    <message>
        <source>{words} slots in use</source>
        <translation>已用 {words} 個槽位</translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <source>1 day</source>
        <translation>1 天</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>剛剛</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>昨天 {time}</translation>
    </message>
    <message>
        <source>{days} d ago</source>
        <translation>{days} 天前</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} 天</translation>
    </message>
    <message>
        <source>{hours} h ago</source>
        <translation>{hours} 小時前</translation>
    </message>
    <message>
        <source>{minutes} min ago</source>
        <translation>{minutes} 分鐘前</translation>
    </message>
</context>
<context>
    <name>MoveStep</name>
    <message>
        <source>All of them have the new key</source>
        <translation>它們都已換上新密鑰</translation>
    </message>
    <message>
        <source>Go on all the same</source>
        <translation>仍然繼續</translation>
    </message>
    <message>
        <source>It runs with the new key</source>
        <translation>它已使用新密鑰執行</translation>
    </message>
    <message>
        <source>Nobody is noted under “Used by” of the old one. Think of every program, server and phone that has it: they stop when it is revoked.</source>
        <translation>舊密鑰的「使用方」中沒有記錄。想一想所有持有它的程式、伺服器和手機：撤銷後它們會停止。</translation>
    </message>
    <message>
        <source>Not moved yet: {names}. What has only the old key stops when it is revoked.</source>
        <translation>尚未更換：{names}。只有舊密鑰的會在撤銷後停止。</translation>
    </message>
    <message>
        <source>There is no new key set yet.</source>
        <translation>還沒有新的密鑰組。</translation>
    </message>
    <message>
        <source>Tick each one as soon as it runs with the new key. It is noted under “Used by” of both until the old one is dead.</source>
        <translation>每個程式換上新密鑰後就勾選。在舊密鑰失效之前，兩者的「使用方」都會記錄它。</translation>
    </message>
</context>
<context>
    <name>NetworkPage</name>
    <message>
        <source>A host is a name or an address alone. A proxy that asks for a password cannot be kept here.</source>
        <translation>主機只填名稱或地址。需要密碼的代理無法儲存在此。</translation>
    </message>
    <message>
        <source>Calls go straight to the exchange, whatever HTTPS_PROXY or ALL_PROXY say.</source>
        <translation>呼叫直接發往交易所，不理會 HTTPS_PROXY 和 ALL_PROXY。</translation>
    </message>
    <message>
        <source>Calls to this computer never pass through a proxy. Any other is named before something is sent, and sees the host that is called, but no key and no answer: calls are encrypted end to end.</source>
        <translation>發往本機的呼叫從不經過代理。其他代理在發送之前都會註明；它能看到呼叫的主機，但看不到密鑰和回應：呼叫全程加密。</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主機</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>My own</source>
        <translation>自訂</translation>
    </message>
    <message>
        <source>Names of hosts are looked up by the proxy.</source>
        <translation>主機名稱由代理解析。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>無</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>連接埠</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>The system names no proxy for {host}, so calls go straight there.</source>
        <translation>系統沒有為 {host} 指定代理，因此呼叫直接發往那裏。</translation>
    </message>
    <message>
        <source>The system’s</source>
        <translation>系統代理</translation>
    </message>
    <message>
        <source>Until the host of your proxy stands here, nothing is sent to an exchange.</source>
        <translation>在此填入代理主機之前，不會向交易所發送任何內容。</translation>
    </message>
</context>
<context>
    <name>NewDataKeyDialog</name>
    <message numerus="yes">
        <source>%n backups are deleted.</source>
        <translation>
            <numerusform>已刪除 %n 份備份。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backups still open with the old key and with the passphrase of their time.</source>
        <translation>
            <numerusform>仍有 %n 份備份可用舊密鑰和當時的主口令打開。</numerusform>
        </translation>
    </message>
    <message>
        <source>A passphrase only unlocks a key inside the file, and that key seals everything. A new passphrase keeps it. Whoever opened the vault once, or read this computer’s memory, may have kept that key, and reads every later file with it. A new data key ends that: everything is sealed anew, earlier versions and calls included. Only the passphrase that you type here opens the vault then; other ways to open it have to be added again.</source>
        <translation>主口令只用來解開檔案中的一個密鑰，全部內容都由那個密鑰加密。更改主口令不會更換它。曾打開過保險庫的人，或讀取過本機記憶體的人，可能留有那個密鑰，並能用它讀取以後的每個檔案。新的數據密鑰可以終止這種情況：全部內容重新加密，包括歷史版本和呼叫。此後只有你在此輸入的主口令能打開保險庫；其他打開方式須重新加入。</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n backups</source>
        <translation>
            <numerusform>刪除 %n 份備份</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Keep what you may need, or delete it. Deleting is not erasing: the disk may keep what was there, and so may copies elsewhere.</source>
        <translation>可能用得着的請保留，否則刪除。刪除不等於抹除：原有內容可能仍留在磁碟上，也可能另有副本。</translation>
    </message>
    <message>
        <source>New data key</source>
        <translation>新數據密鑰</translation>
    </message>
    <message>
        <source>One backup is deleted.</source>
        <translation>已刪除 1 份備份。</translation>
    </message>
    <message>
        <source>One backup still opens with the old key and with the passphrase of its time.</source>
        <translation>仍有 1 份備份可用舊密鑰和當時的主口令打開。</translation>
    </message>
    <message>
        <source>Sealing everything anew</source>
        <translation>正在重新加密全部內容</translation>
    </message>
    <message>
        <source>The vault is sealed anew; old backups are not</source>
        <translation>保險庫已重新加密；舊備份沒有</translation>
    </message>
    <message>
        <source>The vault is sealed under a new data key.</source>
        <translation>保險庫已用新的數據密鑰加密。</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>A thief with a thousand computers would guess for more than ten thousand years.</source>
        <translation>有一千台電腦的竊賊也要猜一萬年以上。</translation>
    </message>
    <message>
        <source>A thief with a thousand computers would guess it in about {time}.</source>
        <translation>有一千台電腦的竊賊約需 {time}就能猜中。</translation>
    </message>
    <message>
        <source>A thief with a thousand computers would guess it in less than a minute.</source>
        <translation>有一千台電腦的竊賊不到一分鐘就能猜中。</translation>
    </message>
    <message>
        <source>The two are different. Type the same passphrase again.</source>
        <translation>兩次輸入不同。請再輸入同一個主口令。</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} 天</translation>
    </message>
    <message>
        <source>{count} hours</source>
        <translation>{count} 小時</translation>
    </message>
    <message>
        <source>{count} minutes</source>
        <translation>{count} 分鐘</translation>
    </message>
    <message>
        <source>{count} years</source>
        <translation>{count} 年</translation>
    </message>
</context>
<context>
    <name>NoBrowser</name>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>複製地址</translation>
    </message>
    <message>
        <source>No browser was found</source>
        <translation>找不到瀏覽器</translation>
    </message>
    <message>
        <source>Open this address in a browser, here or on another device.</source>
        <translation>請在本機或其他裝置的瀏覽器中開啟此地址。</translation>
    </message>
</context>
<context>
    <name>OffsetPanel</name>
    <message>
        <source>Clock offset</source>
        <translation>時鐘偏差</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>偏差</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>{count} measures: now {last}, from {least} to {most}. Above zero the exchange is ahead.</source>
        <translation>{count} 次量度：目前 {last}，範圍 {least}至 {most}。大於零表示交易所的時鐘較快。</translation>
    </message>
</context>
<context>
    <name>OffsetRow</name>
    <message>
        <source>Add the measured {seconds} s to timestamps</source>
        <translation>時間戳加上測得的 {seconds} 秒</translation>
    </message>
    <message>
        <source>Take the measured {seconds} s off timestamps</source>
        <translation>時間戳減去測得的 {seconds} 秒</translation>
    </message>
    <message>
        <source>Until the vault is locked. Better is to have this computer set its clock by the internet.</source>
        <translation>到保險庫鎖定為止。更好的辦法是讓本機透過網絡校準時鐘。</translation>
    </message>
</context>
<context>
    <name>OtherWays</name>
    <message>
        <source>13 groups of five letters and digits</source>
        <translation>13 組，每組 5 個字母或數字</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>密鑰檔案</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>復原密鑰</translation>
    </message>
    <message>
        <source>Use a key file</source>
        <translation>使用密鑰檔案</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>使用主口令</translation>
    </message>
    <message>
        <source>Use the recovery key</source>
        <translation>使用復原密鑰</translation>
    </message>
    <message>
        <source>Without a key file</source>
        <translation>不用密鑰檔案</translation>
    </message>
</context>
<context>
    <name>OwnKeys</name>
    <message>
        <source>Among the commands</source>
        <translation>在指令面板中</translation>
    </message>
    <message>
        <source>Cancel a call under way</source>
        <translation>取消正在進行的呼叫</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜尋</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Complete a term</source>
        <translation>完成搜尋詞</translation>
    </message>
    <message>
        <source>Copy the secret key</source>
        <translation>複製 Secret Key</translation>
    </message>
    <message>
        <source>Copy the value</source>
        <translation>複製值</translation>
    </message>
    <message>
        <source>Copy where it is</source>
        <translation>複製路徑</translation>
    </message>
    <message>
        <source>Edit the account</source>
        <translation>編輯帳戶</translation>
    </message>
    <message>
        <source>Fill in its name</source>
        <translation>填入名稱</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Go to its page</source>
        <translation>前往其頁面</translation>
    </message>
    <message>
        <source>Go to what was found</source>
        <translation>前往搜尋結果</translation>
    </message>
    <message>
        <source>In the list of accounts</source>
        <translation>在帳戶清單中</translation>
    </message>
    <message>
        <source>In the list of key sets</source>
        <translation>在密鑰組清單中</translation>
    </message>
    <message>
        <source>In the tree of an answer</source>
        <translation>在樹狀回應中</translation>
    </message>
    <message>
        <source>Move it to the recycle bin</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>On the page Details</source>
        <translation>在「詳情」頁上</translation>
    </message>
    <message>
        <source>On the page Test call</source>
        <translation>在「測試呼叫」頁上</translation>
    </message>
    <message>
        <source>On the page Verify</source>
        <translation>在「驗證」頁上</translation>
    </message>
    <message>
        <source>Open its menu</source>
        <translation>打開其選單</translation>
    </message>
    <message>
        <source>Rename it</source>
        <translation>重新命名</translation>
    </message>
    <message>
        <source>Save what was changed</source>
        <translation>儲存改動</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>發送</translation>
    </message>
    <message>
        <source>Stop a verification under way</source>
        <translation>停止正在進行的驗證</translation>
    </message>
    <message>
        <source>Stop asking, else leave it for later</source>
        <translation>停止詢問，否則留待以後</translation>
    </message>
    <message>
        <source>The one above</source>
        <translation>上一項</translation>
    </message>
    <message>
        <source>The one below</source>
        <translation>下一項</translation>
    </message>
    <message>
        <source>While a key set is replaced</source>
        <translation>替換密鑰組期間</translation>
    </message>
    <message>
        <source>While a socket is open</source>
        <translation>在 Socket 打開時</translation>
    </message>
    <message>
        <source>While searching</source>
        <translation>在搜尋時</translation>
    </message>
</context>
<context>
    <name>PageColumn</name>
    <message>
        <source>Pages</source>
        <translation>頁面</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Add key set</source>
        <translation>新增密鑰組</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳情</translation>
    </message>
    <message>
        <source>History</source>
        <translation>歷史</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>取代</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>簽名</translation>
    </message>
    <message>
        <source>Test call</source>
        <translation>測試呼叫</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>驗證</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>1 found</source>
        <translation>找到 1 項</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>帳戶</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>端點</translation>
    </message>
    <message>
        <source>Enter goes there   Tab fills in</source>
        <translation>Enter 前往   Tab 填入</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Key sets</source>
        <translation>密鑰組</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Nothing here is called so.</source>
        <translation>沒有此名稱的項目。</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>頁面</translation>
    </message>
    <message>
        <source>Search or type a command</source>
        <translation>搜尋或輸入指令</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>搜尋結果</translation>
    </message>
    <message>
        <source>of {name}</source>
        <translation>{name}</translation>
    </message>
    <message>
        <source>opens Verify, to be started there</source>
        <translation>打開「驗證」，在那裏開始</translation>
    </message>
    <message>
        <source>opens the page, with Copy in focus</source>
        <translation>打開頁面，焦點在「複製」</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>找到 {count} 項</translation>
    </message>
    <message>
        <source>{found} of {all}</source>
        <translation>{found} / {all}</translation>
    </message>
</context>
<context>
    <name>PaletteModel</name>
    <message>
        <source>Chosen lately</source>
        <translation>最近選過</translation>
    </message>
    <message>
        <source>not possible now</source>
        <translation>現在不可用</translation>
    </message>
</context>
<context>
    <name>ParameterField</name>
    <message>
        <source>Now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>empty means {default}</source>
        <translation>留空即 {default}</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>選填</translation>
    </message>
</context>
<context>
    <name>ParameterForm</name>
    <message>
        <source>This call has no parameters.</source>
        <translation>此呼叫沒有參數。</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Backups made so far keep the passphrase of their time.</source>
        <translation>已有的備份仍使用當時的主口令。</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>更改主口令</translation>
    </message>
    <message>
        <source>Current passphrase</source>
        <translation>目前主口令</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新主口令</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>復原密鑰</translation>
    </message>
    <message>
        <source>Repeat the new passphrase</source>
        <translation>再次輸入新主口令</translation>
    </message>
    <message>
        <source>The passphrase is changed.</source>
        <translation>主口令已更改。</translation>
    </message>
    <message>
        <source>The two are different. Type the same passphrase again.</source>
        <translation>兩次輸入不同。請再輸入同一個主口令。</translation>
    </message>
    <message>
        <source>This is not the passphrase of today. Nothing was changed.</source>
        <translation>這不是目前的主口令。沒有更改任何內容。</translation>
    </message>
    <message>
        <source>This is not the recovery key. Nothing was changed.</source>
        <translation>這不是復原密鑰。沒有更改任何內容。</translation>
    </message>
    <message>
        <source>Type the passphrase of today.</source>
        <translation>請輸入目前的主口令。</translation>
    </message>
    <message>
        <source>Type the recovery key.</source>
        <translation>請輸入復原密鑰。</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>使用主口令</translation>
    </message>
    <message>
        <source>Use the recovery key</source>
        <translation>使用復原密鑰</translation>
    </message>
</context>
<context>
    <name>PasteArea</name>
    <message>
        <source>Labelled lines, JSON or .env: paste here, or drop it.</source>
        <translation>帶標籤的行、JSON 或 .env：貼上到此，或拖放到此。</translation>
    </message>
    <message>
        <source>Paste all</source>
        <translation>全部貼上</translation>
    </message>
    <message>
        <source>Paste all three at once</source>
        <translation>一次貼上全部三項</translation>
    </message>
</context>
<context>
    <name>PasteStep</name>
    <message>
        <source>Key set that takes over</source>
        <translation>接替的密鑰組</translation>
    </message>
    <message>
        <source>Name, permissions and addresses of the old one are filled in already. It begins as a spare.</source>
        <translation>舊密鑰組的名稱、權限和地址已填好。它先作為備用。</translation>
    </message>
    <message>
        <source>No slot is free.</source>
        <translation>沒有空閒的槽位。</translation>
    </message>
    <message>
        <source>Or take a key set that is in this account already:</source>
        <translation>或選用此帳戶中已有的密鑰組：</translation>
    </message>
    <message>
        <source>Paste it here…</source>
        <translation>貼上到這裏…</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>顯示它</translation>
    </message>
    <message>
        <source>Take this one</source>
        <translation>選用這個</translation>
    </message>
    <message>
        <source>“{name}” takes over; its access key is {hint}.</source>
        <translation>「{name}」將接替；它的 Access Key 是 {hint}。</translation>
    </message>
</context>
<context>
    <name>PermissionRow</name>
    <message>
        <source>Opens request, answer and certainty</source>
        <translation>打開請求、回應和確定程度</translation>
    </message>
    <message>
        <source>Run the probe</source>
        <translation>執行探測</translation>
    </message>
</context>
<context>
    <name>PermissionsSection</name>
    <message>
        <source>Declared on {exchange}?</source>
        <translation>{exchange} 上勾選了嗎？</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>權限</translation>
    </message>
    <message>
        <source>Tick what is ticked on the site. Verify then compares.</source>
        <translation>按網站上的勾選來勾選。「驗證」會據此比較。</translation>
    </message>
    <message>
        <source>as ticked on the exchange</source>
        <translation>按交易所上的勾選填寫</translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <source>The practice exchange</source>
        <translation>模擬交易所</translation>
    </message>
    <message>
        <source>the practice exchange</source>
        <translation>模擬交易所</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>「{name}」</translation>
    </message>
</context>
<context>
    <name>PlainTextWarning</name>
    <message>
        <source>They can trade and withdraw as far as the keys allow, nothing takes that back, and deleting the file does not erase it.</source>
        <translation>密鑰允許多少，對方就能交易和提幣多少，無法收回；刪除檔案也不等於抹除。</translation>
    </message>
    <message>
        <source>Type {word} to allow it</source>
        <translation>輸入 {word} 以允許</translation>
    </message>
    <message>
        <source>Whoever reads this file holds your keys</source>
        <translation>讀到此檔案的人就掌握了你的密鑰</translation>
    </message>
</context>
<context>
    <name>PlanView</name>
    <message>
        <source>No Verify report of “{label}” yet</source>
        <translation>「{label}」尚無驗證報告</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>驗證</translation>
    </message>
    <message>
        <source>Verify has not been run for “{label}” yet</source>
        <translation>尚未對「{label}」執行驗證</translation>
    </message>
    <message numerus="yes">
        <source>Verify sends %n requests to {host} that change nothing, and compares the boxes with what the key can do.</source>
        <translation>
            <numerusform>「驗證」會向 {host} 發送 %n 個不作任何更改的請求，並把勾選與密鑰的實際權限比較。</numerusform>
        </translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>查詢內容</translation>
    </message>
    <message>
        <source>in this order; a failure ends what hangs on it</source>
        <translation>按此順序；一項失敗，依賴它的各項即停止</translation>
    </message>
</context>
<context>
    <name>PracticeChip</name>
    <message>
        <source>Nothing leaves this computer</source>
        <translation>不會有內容離開本機</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>模擬</translation>
    </message>
    <message>
        <source>Practice exchange</source>
        <translation>模擬交易所</translation>
    </message>
    <message>
        <source>Practice exchange: nothing leaves this computer</source>
        <translation>模擬交易所：不會有內容離開本機</translation>
    </message>
    <message>
        <source>Practice vault: not every account stays on this computer</source>
        <translation>模擬保險庫：有帳戶會存取本機以外</translation>
    </message>
    <message>
        <source>Practice: nothing leaves this computer</source>
        <translation>模擬：不會有內容離開本機</translation>
    </message>
</context>
<context>
    <name>PrehashView</name>
    <message>
        <source>Prehash</source>
        <translation>待簽名串</translation>
    </message>
</context>
<context>
    <name>ProbeQuestion</name>
    <message>
        <source>It asks {exchange} to cancel an order that does not exist. With the permission the answer is that there is no such order; without it, that the permission is missing. Nothing is bought, sold or cancelled.</source>
        <translation>它請求 {exchange} 撤銷一筆不存在的訂單。有此權限時，回應是沒有這筆訂單；沒有時，回應是缺少權限。不會買入、賣出或撤銷任何東西。</translation>
    </message>
    <message>
        <source>Run the probe</source>
        <translation>執行探測</translation>
    </message>
    <message>
        <source>Run the spot-trade probe with “{label}”</source>
        <translation>用「{label}」執行現貨交易探測</translation>
    </message>
    <message>
        <source>The whole verification runs again with it.</source>
        <translation>整個驗證會連同它重新進行。</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>At work</source>
        <translation>正在進行</translation>
    </message>
</context>
<context>
    <name>ProofDialog</name>
    <message>
        <source>Passphrase</source>
        <translation>主口令</translation>
    </message>
    <message>
        <source>This is not the passphrase. Nothing was changed.</source>
        <translation>這不是主口令。沒有更改任何內容。</translation>
    </message>
    <message>
        <source>Type the passphrase of this vault.</source>
        <translation>請輸入此保險庫的主口令。</translation>
    </message>
</context>
<context>
    <name>ProveStep</name>
    <message>
        <source>Ask whether it is dead</source>
        <translation>詢問它是否已失效</translation>
    </message>
    <message>
        <source>End without proof</source>
        <translation>不經證實就結束</translation>
    </message>
    <message>
        <source>Its access key is not kept here.</source>
        <translation>它的 Access Key 沒有儲存在這裏。</translation>
    </message>
    <message>
        <source>Two calls with the old access key and nothing else. An answer of {code} proves that {exchange} does not know it any more.</source>
        <translation>只用舊的 Access Key 發送兩次呼叫。回應 {code} 即證實 {exchange} 已不認識它。</translation>
    </message>
</context>
<context>
    <name>Proxy</name>
    <message>
        <source>Calls to {host} pass through the system’s proxy at {place}.</source>
        <translation>發往 {host} 的呼叫經過系統代理 {place}。</translation>
    </message>
    <message>
        <source>Calls to {host} pass through your proxy at {place}.</source>
        <translation>發往 {host} 的呼叫經過你的代理 {place}。</translation>
    </message>
    <message>
        <source>The proxy in the settings</source>
        <translation>設定中的代理</translation>
    </message>
    <message>
        <source>The system’s proxy</source>
        <translation>系統代理</translation>
    </message>
    <message>
        <source>{whose} cannot be used: {reason}. Nothing was sent.</source>
        <translation>{whose}不可用：{reason}。沒有發送任何內容。</translation>
    </message>
</context>
<context>
    <name>QuickCopyMenu</name>
    <message>
        <source>No key sets yet</source>
        <translation>還沒有密鑰組</translation>
    </message>
</context>
<context>
    <name>RawView</name>
    <message>
        <source>Answer, byte by byte</source>
        <translation>逐位元組顯示的回應</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>位元組</translation>
    </message>
</context>
<context>
    <name>ReasonQuestion</name>
    <message>
        <source>Accept it</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Say why this is as it should be</source>
        <translation>請說明為何這樣沒有問題</translation>
    </message>
    <message>
        <source>You were accepting a finding about “{name}” when the vault locked</source>
        <translation>保險庫鎖定時，你正在接受「{name}」的一個問題</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>A GET has no body here. Put its parameters into the query.</source>
        <translation>這裏的 GET 沒有請求內文。請把參數放到查詢字串中。</translation>
    </message>
    <message>
        <source>An empty text</source>
        <translation>空文字</translation>
    </message>
    <message>
        <source>The body is not UTF-8 text, so no shell command can hold it. Copy the header lines instead.</source>
        <translation>請求內文不是 UTF-8 文字，shell 指令無法包含它。請改為複製請求標頭行。</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>The header {name} cannot be sent.</source>
        <translation>請求標頭 {name} 無法發送。</translation>
    </message>
    <message>
        <source>The header {name} cannot be sent: it holds a character that a header cannot carry, or a space at an end. Look at the access key for a stray character.</source>
        <translation>請求標頭 {name} 無法發送：其中有請求標頭不能包含的字元，或首尾有空格。請檢查 Access Key 中是否混入了多餘的字元。</translation>
    </message>
    <message>
        <source>The note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>The passphrase is not text in UTF-8.</source>
        <translation>主口令不是 UTF-8 文字。</translation>
    </message>
    <message>
        <source>The path begins with a single slash, such as /spot/v4/query/open-orders.</source>
        <translation>路徑以單個斜槓開頭，例如 /spot/v4/query/open-orders。</translation>
    </message>
    <message>
        <source>The query belongs behind the path, not in it.</source>
        <translation>查詢字串應放在路徑之後，不在路徑之中。</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>The vault</source>
        <translation>保險庫</translation>
    </message>
    <message>
        <source>The {word} holds a character that cannot be sent as it is. Percent-encode spaces, # and letters beyond ASCII.</source>
        <translation>{word} 中有不能原樣發送的字元。空格、# 和 ASCII 以外的字母請用百分號編碼。</translation>
    </message>
    <message>
        <source>This key set</source>
        <translation>此密鑰組</translation>
    </message>
    <message>
        <source>This method cannot be sent. Use GET, POST, PUT or DELETE.</source>
        <translation>此方法無法發送。請使用 GET、POST、PUT 或 DELETE。</translation>
    </message>
    <message>
        <source>This path or query cannot be sent. It begins with a single / and holds printable ASCII characters, no space and no #; write others as %XX.</source>
        <translation>此路徑或查詢字串無法發送。它須以單個 / 開頭，只含可列印的 ASCII 字元，沒有空格和 #；其他字元請寫成 %XX。</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>使用方</translation>
    </message>
    <message>
        <source>a JSON list is needed, such as [&quot;1&quot;,&quot;2&quot;]</source>
        <translation>應為 JSON 清單，例如 [&quot;1&quot;,&quot;2&quot;]</translation>
    </message>
    <message>
        <source>a REST host begins with https://</source>
        <translation>REST 主機以 https:// 開頭</translation>
    </message>
    <message>
        <source>a message is larger than 1 MiB</source>
        <translation>有訊息超過 1 MiB</translation>
    </message>
    <message>
        <source>a number is needed</source>
        <translation>應為數字</translation>
    </message>
    <message>
        <source>a packed message cannot be unpacked</source>
        <translation>有壓縮訊息無法解壓</translation>
    </message>
    <message>
        <source>a path does not belong to this host’s address</source>
        <translation>此主機的地址不應包含路徑</translation>
    </message>
    <message>
        <source>a path or query does not belong to a host</source>
        <translation>主機不應包含路徑或查詢字串</translation>
    </message>
    <message>
        <source>a port does not belong here</source>
        <translation>此處不應有連接埠</translation>
    </message>
    <message>
        <source>a slash separates account and key set on the command line</source>
        <translation>斜槓在命令列中用來分隔帳戶和密鑰組</translation>
    </message>
    <message>
        <source>a socket begins with wss://</source>
        <translation>Socket 以 wss:// 開頭</translation>
    </message>
    <message>
        <source>a user name and a password are secrets, and the settings keep none</source>
        <translation>用戶名稱和密碼屬於機密，設定中不儲存機密</translation>
    </message>
    <message>
        <source>a user name does not belong in it</source>
        <translation>其中不應有用戶名稱</translation>
    </message>
    <message>
        <source>a whole number is needed</source>
        <translation>應為整數</translation>
    </message>
    <message>
        <source>a zone such as %eth0 has a meaning on this computer alone</source>
        <translation>%eth0 之類的區域識別碼只在本機有意義</translation>
    </message>
    <message>
        <source>an authority of the server’s certificate has a key that is too weak</source>
        <translation>伺服器證書的某個頒發機構所用密鑰太弱</translation>
    </message>
    <message>
        <source>both changed “{field}”</source>
        <translation>雙方都更改了「{field}」</translation>
    </message>
    <message>
        <source>choose one from 1 to {last}, or 0 for any</source>
        <translation>請選 1 至 {last}，或用 0 表示任意</translation>
    </message>
    <message>
        <source>choose one of {choices}</source>
        <translation>請從 {choices} 中選擇</translation>
    </message>
    <message>
        <source>each member of the list is of type {items}</source>
        <translation>清單的每一項應為 {items} 類型</translation>
    </message>
    <message>
        <source>it begins with neither http:// nor socks5://</source>
        <translation>它不以 http:// 或 socks5:// 開頭</translation>
    </message>
    <message>
        <source>it covers every address, which binds nothing</source>
        <translation>它涵蓋所有地址，等於沒有綁定</translation>
    </message>
    <message>
        <source>it does not begin with https:// or wss:// and a host</source>
        <translation>它不以 https:// 或 wss:// 加主機開頭</translation>
    </message>
    <message>
        <source>it has a fragment</source>
        <translation>它帶有片段（# 之後的部分）</translation>
    </message>
    <message>
        <source>it has {count} characters</source>
        <translation>它有 {count} 個字元</translation>
    </message>
    <message>
        <source>it holds a character that a host address does not have</source>
        <translation>它含有主機地址中不會有的字元</translation>
    </message>
    <message>
        <source>it holds a character that cannot be seen</source>
        <translation>它含有看不見的字元</translation>
    </message>
    <message>
        <source>it is a multicast address, which no computer calls from</source>
        <translation>它是多點傳送地址，沒有電腦從這種地址發起呼叫</translation>
    </message>
    <message>
        <source>it is a web address</source>
        <translation>它是網址</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>內容為空</translation>
    </message>
    <message>
        <source>it is no longer there</source>
        <translation>它已不存在</translation>
    </message>
    <message>
        <source>it is not a host and a port</source>
        <translation>它不是主機加連接埠</translation>
    </message>
    <message>
        <source>it is not a web address</source>
        <translation>它不是網址</translation>
    </message>
    <message>
        <source>it is not an IP address</source>
        <translation>它不是 IP 地址</translation>
    </message>
    <message>
        <source>it is not an address</source>
        <translation>它不是地址</translation>
    </message>
    <message>
        <source>it is not encrypted and leads away from this computer</source>
        <translation>它未加密，且通往本機之外</translation>
    </message>
    <message>
        <source>it is the broadcast address, which no computer calls from</source>
        <translation>它是廣播地址，沒有電腦從這種地址發起呼叫</translation>
    </message>
    <message>
        <source>it is true or false</source>
        <translation>應為 true 或 false</translation>
    </message>
    <message>
        <source>it means “no address”</source>
        <translation>它表示「沒有地址」</translation>
    </message>
    <message>
        <source>it takes {size} of memory and about {seconds} s</source>
        <translation>它需要 {size} 記憶體和約 {seconds} 秒</translation>
    </message>
    <message>
        <source>it was cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>its passphrase was changed</source>
        <translation>它的主口令已更改</translation>
    </message>
    <message>
        <source>looking up the name took longer than {seconds:g} s</source>
        <translation>解析主機名稱超過了 {seconds:g} 秒</translation>
    </message>
    <message>
        <source>no answer came within {seconds:g} s</source>
        <translation>{seconds:g} 秒內沒有收到回應</translation>
    </message>
    <message>
        <source>no connection came about within {seconds:g} s</source>
        <translation>{seconds:g} 秒內沒有建立連接</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>沒有說明原因</translation>
    </message>
    <message>
        <source>nothing answers at {place}</source>
        <translation>{place} 沒有回應</translation>
    </message>
    <message>
        <source>numbers in it begin with zero</source>
        <translation>其中有以零開頭的數字</translation>
    </message>
    <message>
        <source>one of the ports {first} to {last} cannot be used</source>
        <translation>連接埠 {first} 至 {last} 中有一個不可用</translation>
    </message>
    <message>
        <source>permissions: “{name}” is not one of {known}.</source>
        <translation>permissions：「{name}」不在 {known} 之中。</translation>
    </message>
    <message>
        <source>port 0 is not a port</source>
        <translation>0 不是有效的連接埠</translation>
    </message>
    <message>
        <source>secret and memo</source>
        <translation>Secret Key 和 Memo</translation>
    </message>
    <message>
        <source>secret_lost is true or false.</source>
        <translation>secret_lost 應為 true 或 false。</translation>
    </message>
    <message>
        <source>signed requests go out by https alone, except on this computer</source>
        <translation>除本機外，已簽名的請求只經 https 發送</translation>
    </message>
    <message>
        <source>status: choose one of {choices}.</source>
        <translation>status：請從 {choices} 中選擇。</translation>
    </message>
    <message>
        <source>the answer breaks off before its end</source>
        <translation>回應未到結尾就中斷了</translation>
    </message>
    <message>
        <source>the answer cannot be unpacked</source>
        <translation>回應無法解壓</translation>
    </message>
    <message>
        <source>the answer contradicts itself about its length</source>
        <translation>回應關於自身長度的說明前後矛盾</translation>
    </message>
    <message>
        <source>the answer ends after {received} of {expected} bytes</source>
        <translation>回應在 {expected} 位元組中的第 {received} 位元組處結束</translation>
    </message>
    <message>
        <source>the answer ends within its headers</source>
        <translation>回應在標頭部分就結束了</translation>
    </message>
    <message>
        <source>the answer is larger than {words}</source>
        <translation>回應超過 {words}</translation>
    </message>
    <message>
        <source>the answer is packed in a way that was not asked for</source>
        <translation>回應的壓縮方式不是所要求的</translation>
    </message>
    <message>
        <source>the answer is sent in a way that was not asked for</source>
        <translation>回應的傳輸方式不是所要求的</translation>
    </message>
    <message>
        <source>the answer unpacks to more than {max_ratio} times its size</source>
        <translation>回應解壓後超過原大小的 {max_ratio} 倍</translation>
    </message>
    <message>
        <source>the answer was not complete within {seconds:g} s</source>
        <translation>{seconds:g} 秒內沒有收完回應</translation>
    </message>
    <message>
        <source>the connection failed ({text})</source>
        <translation>連接失敗（{text}）</translation>
    </message>
    <message>
        <source>the credentials of “{label}” are no longer those that were shown</source>
        <translation>「{label}」的憑證已不是先前顯示的那些</translation>
    </message>
    <message>
        <source>the disk gave back other bytes than were written</source>
        <translation>從磁碟讀回的內容與寫入的不同</translation>
    </message>
    <message>
        <source>the disk reported a fault</source>
        <translation>磁碟報告了故障</translation>
    </message>
    <message>
        <source>the encrypted connection broke ({reason})</source>
        <translation>加密連接中斷（{reason}）</translation>
    </message>
    <message>
        <source>the encrypted connection failed ({words})</source>
        <translation>加密連接失敗（{words}）</translation>
    </message>
    <message>
        <source>the encrypted connection was not ready within {seconds:g} s</source>
        <translation>{seconds:g} 秒內沒有建立加密連接</translation>
    </message>
    <message>
        <source>the environment’s own certificate authority cannot be read</source>
        <translation>無法讀取此環境自己的證書頒發機構</translation>
    </message>
    <message>
        <source>the folder {folder} is not there</source>
        <translation>資料夾 {folder} 不存在</translation>
    </message>
    <message>
        <source>the largest value is {maximum:g}</source>
        <translation>最大值為 {maximum:g}</translation>
    </message>
    <message>
        <source>the new file did not read back as it was written</source>
        <translation>新檔案讀回的內容與寫入的不同</translation>
    </message>
    <message>
        <source>the packed answer ends before its end</source>
        <translation>壓縮的回應未到結尾就結束了</translation>
    </message>
    <message>
        <source>the part behind the slash does not fit the address; write the first address of the range</source>
        <translation>斜槓後的部分與地址不符；請寫地址範圍的第一個地址</translation>
    </message>
    <message>
        <source>the proxy at {place} cannot be reached</source>
        <translation>無法連接到代理 {place}</translation>
    </message>
    <message>
        <source>the proxy at {place} did not answer in time</source>
        <translation>代理 {place} 未能按時回應</translation>
    </message>
    <message>
        <source>the proxy at {place} did not connect to {host}, port {port}</source>
        <translation>代理 {place} 沒有連接到 {host} 的連接埠 {port}</translation>
    </message>
    <message>
        <source>the proxy at {place} wants another user name or password</source>
        <translation>代理 {place} 要求其他用戶名稱或密碼</translation>
    </message>
    <message>
        <source>the server broke off while the encrypted connection was made</source>
        <translation>伺服器在建立加密連接時中斷</translation>
    </message>
    <message>
        <source>the server broke the connection off</source>
        <translation>伺服器中斷了連接</translation>
    </message>
    <message>
        <source>the server broke the connection off before it answered</source>
        <translation>伺服器在回應之前中斷了連接</translation>
    </message>
    <message>
        <source>the server broke the connection off in the middle of its answer</source>
        <translation>伺服器在回應途中中斷了連接</translation>
    </message>
    <message>
        <source>the server closed the connection</source>
        <translation>伺服器關閉了連接</translation>
    </message>
    <message>
        <source>the server closed the connection without an answer</source>
        <translation>伺服器沒有回應就關閉了連接</translation>
    </message>
    <message>
        <source>the server does not speak TLS on this port</source>
        <translation>伺服器在此連接埠上不使用 TLS</translation>
    </message>
    <message>
        <source>the server ended it</source>
        <translation>伺服器結束了連接</translation>
    </message>
    <message>
        <source>the server ended the conversation (code {code})</source>
        <translation>伺服器結束了對話（代碼 {code}）</translation>
    </message>
    <message>
        <source>the server offers no encryption that is safe: TLS 1.2 or later</source>
        <translation>伺服器不提供安全的加密方式：TLS 1.2 或更高版本</translation>
    </message>
    <message>
        <source>the server wants to speak another protocol than HTTP</source>
        <translation>伺服器要求使用 HTTP 以外的協定</translation>
    </message>
    <message>
        <source>the server’s certificate comes from an authority that is not known here</source>
        <translation>伺服器證書來自本機不認識的頒發機構</translation>
    </message>
    <message>
        <source>the server’s certificate comes from an authority that is not trusted here</source>
        <translation>伺服器證書來自本機不信任的頒發機構</translation>
    </message>
    <message>
        <source>the server’s certificate has a key that is too weak</source>
        <translation>伺服器證書的密鑰太弱</translation>
    </message>
    <message>
        <source>the server’s certificate has been revoked</source>
        <translation>伺服器證書已被撤銷</translation>
    </message>
    <message>
        <source>the server’s certificate has expired, or this computer’s clock is ahead</source>
        <translation>伺服器證書已過期，或本機時鐘偏快</translation>
    </message>
    <message>
        <source>the server’s certificate is for another address than {host}</source>
        <translation>伺服器證書屬於其他地址，而非 {host}</translation>
    </message>
    <message>
        <source>the server’s certificate is for another name than {host}</source>
        <translation>伺服器證書屬於其他名稱，而非 {host}</translation>
    </message>
    <message>
        <source>the server’s certificate is not one for servers</source>
        <translation>伺服器證書不是伺服器用的證書</translation>
    </message>
    <message>
        <source>the server’s certificate is not valid yet, or this computer’s clock is behind</source>
        <translation>伺服器證書尚未生效，或本機時鐘偏慢</translation>
    </message>
    <message>
        <source>the server’s certificate is signed by itself, not by an authority that is trusted here</source>
        <translation>伺服器證書由它自己簽名，而非由本機信任的頒發機構簽名</translation>
    </message>
    <message>
        <source>the server’s certificate is signed with a method that is too weak</source>
        <translation>伺服器證書的簽名方法太弱</translation>
    </message>
    <message>
        <source>the server’s certificate was refused ({message})</source>
        <translation>伺服器證書被拒絕（{message}）</translation>
    </message>
    <message>
        <source>the smallest value is {minimum:g}</source>
        <translation>最小值為 {minimum:g}</translation>
    </message>
    <message>
        <source>the system allows no file of that size</source>
        <translation>系統不允許這麼大的檔案</translation>
    </message>
    <message>
        <source>the system said “{error}”</source>
        <translation>系統提示「{error}」</translation>
    </message>
    <message>
        <source>the system said “{text}”</source>
        <translation>系統提示「{text}」</translation>
    </message>
    <message>
        <source>there are no {size} MiB of memory free for it</source>
        <translation>沒有 {size} MiB 空閒記憶體可供使用</translation>
    </message>
    <message>
        <source>there is no host named {host}</source>
        <translation>沒有名為 {host} 的主機</translation>
    </message>
    <message>
        <source>there is nothing to bind</source>
        <translation>沒有可綁定的內容</translation>
    </message>
    <message>
        <source>this computer does not allow a connection to {place}</source>
        <translation>本機不允許連接到 {place}</translation>
    </message>
    <message>
        <source>this endpoint has no such parameter; it has {known}</source>
        <translation>此端點沒有這個參數；它有 {known}</translation>
    </message>
    <message>
        <source>this parameter is required</source>
        <translation>此參數為必填</translation>
    </message>
    <message>
        <source>what answered does not speak WebSocket</source>
        <translation>回應方使用的不是 WebSocket</translation>
    </message>
    <message>
        <source>what came back is not HTTP</source>
        <translation>傳回的不是 HTTP</translation>
    </message>
    <message>
        <source>what came is not WebSocket</source>
        <translation>收到的不是 WebSocket</translation>
    </message>
    <message>
        <source>what is there now does not follow from what was read</source>
        <translation>現有內容與先前讀取的並不銜接</translation>
    </message>
    <message>
        <source>{count} key sets</source>
        <translation>{count} 個密鑰組</translation>
    </message>
    <message>
        <source>{count} lanes are not 1 to {limit}</source>
        <translation>並行數 {count} 不在 1 至 {limit} 之間</translation>
    </message>
    <message>
        <source>{count} passes are more than {limit}</source>
        <translation>{count} 遍運算超過 {limit} 遍</translation>
    </message>
    <message>
        <source>{host} could not be looked up; is this computer online?</source>
        <translation>無法解析 {host}；本機是否已連線？</translation>
    </message>
    <message>
        <source>{host} is not a host name</source>
        <translation>{host} 不是主機名稱</translation>
    </message>
    <message>
        <source>{host} is not on this computer, and the connection is not encrypted</source>
        <translation>{host} 不在本機，且連接未加密</translation>
    </message>
    <message>
        <source>{limit} passes are the least, and it has {count}</source>
        <translation>至少要 {limit} 遍運算，而它只有 {count} 遍</translation>
    </message>
    <message>
        <source>{method} is not a method that is sent here. Use GET, POST, PUT or DELETE.</source>
        <translation>{method} 不是此處可發送的方法。請使用 GET、POST、PUT 或 DELETE。</translation>
    </message>
    <message>
        <source>{name} cannot be read. Check its name and permissions.</source>
        <translation>無法讀取 {name}。請檢查其名稱和存取權限。</translation>
    </message>
    <message>
        <source>{name} holds more than {max_certificates} certificates.</source>
        <translation>{name} 含有超過 {max_certificates} 份證書。</translation>
    </message>
    <message>
        <source>{name} holds no certificate in PEM form.</source>
        <translation>{name} 中沒有 PEM 格式的證書。</translation>
    </message>
    <message>
        <source>{name} is a list of texts.</source>
        <translation>{name} 應為文字清單。</translation>
    </message>
    <message>
        <source>{name} is a text in quotes.</source>
        <translation>{name} 應為帶引號的文字。</translation>
    </message>
    <message>
        <source>{name} is larger than 256 KiB. Choose a file with certificates alone.</source>
        <translation>{name} 超過 256 KiB。請選擇只含證書的檔案。</translation>
    </message>
    <message>
        <source>{name}: “{typed}” is not a date. Write 2026-01-31.</source>
        <translation>{name}：「{typed}」不是日期。請寫成 2026-01-31。</translation>
    </message>
    <message>
        <source>{place} broke the connection off</source>
        <translation>{place} 中斷了連接</translation>
    </message>
    <message>
        <source>{place} cannot be reached{reason}</source>
        <translation>無法連接到 {place}{reason}</translation>
    </message>
    <message>
        <source>{size} of memory are less than {limit}</source>
        <translation>{size} 記憶體少於 {limit}</translation>
    </message>
    <message>
        <source>{size} of memory are more than half of what this computer has</source>
        <translation>{size} 記憶體超過本機記憶體的一半</translation>
    </message>
    <message>
        <source>{size} of memory are more than {limit}</source>
        <translation>{size} 記憶體超過 {limit}</translation>
    </message>
    <message>
        <source>{word}: it has more than one line. Paste the value alone.</source>
        <translation>{word}：不止一行。請只貼上值本身。</translation>
    </message>
    <message>
        <source>{word}: it holds a character that cannot be seen. Paste the value alone.</source>
        <translation>{word}：含有看不見的字元。請只貼上值本身。</translation>
    </message>
</context>
<context>
    <name>RecentVaults</name>
    <message>
        <source>Recent vaults</source>
        <translation>最近的保險庫</translation>
    </message>
    <message>
        <source>not there now</source>
        <translation>目前不在</translation>
    </message>
    <message>
        <source>saved {when}</source>
        <translation>儲存於 {when}</translation>
    </message>
</context>
<context>
    <name>RecoveryKeyDialog</name>
    <message>
        <source>A recovery key opens the vault without the passphrase and without a key file, for the day on which one of them is lost. It is made here and shown once.</source>
        <translation>復原密鑰不需主口令和密鑰檔案就能打開保險庫，用於遺失其中之一的時候。它在此產生，只顯示一次。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隱藏</translation>
    </message>
    <message>
        <source>I have it</source>
        <translation>我已儲存</translation>
    </message>
    <message>
        <source>Make a recovery key</source>
        <translation>產生復原密鑰</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>列印…</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>復原密鑰</translation>
    </message>
    <message>
        <source>Recovery key of the vault “{name}”. Whoever has it opens the vault.</source>
        <translation>保險庫「{name}」的復原密鑰。持有者可打開保險庫。</translation>
    </message>
    <message>
        <source>Replace the recovery key</source>
        <translation>更換復原密鑰</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>顯示</translation>
    </message>
    <message>
        <source>The recovery key of before opens the vault no more.</source>
        <translation>原來的復原密鑰不能再打開保險庫。</translation>
    </message>
    <message>
        <source>Whoever has it opens the vault. It is not shown again; another one can be made in its place.</source>
        <translation>持有者可打開保險庫。它不會再次顯示，但可以另外產生一個來取代它。</translation>
    </message>
    <message>
        <source>Write it down or print it, and keep it where you keep papers, away from this computer.</source>
        <translation>請寫下來或列印，與重要文件一起保管，遠離這部電腦。</translation>
    </message>
    <message>
        <source>Write it down, and keep it where you keep papers, away from this computer.</source>
        <translation>請寫下來，與重要文件一起保管，遠離這部電腦。</translation>
    </message>
    <message>
        <source>Your recovery key</source>
        <translation>你的復原密鑰</translation>
    </message>
</context>
<context>
    <name>RecycleBinPage</name>
    <message>
        <source>1 key set</source>
        <translation>1 個密鑰組</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>抹除</translation>
    </message>
    <message>
        <source>Erase “{name}”?</source>
        <translation>要抹除「{name}」嗎？</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>Filter the recycle bin</source>
        <translation>篩選回收站</translation>
    </message>
    <message>
        <source>Its credentials, versions and calls are gone for good. Backups keep what they hold until they end.</source>
        <translation>它的憑證、版本和呼叫會被永久清除。備份在到期之前仍保留其中的內容。</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Nothing in the recycle bin is called so.</source>
        <translation>回收站裏沒有叫這個名字的內容。</translation>
    </message>
    <message>
        <source>Nothing was deleted.</source>
        <translation>沒有刪除任何內容。</translation>
    </message>
    <message>
        <source>Recycle bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>The recycle bin is empty</source>
        <translation>回收站是空的</translation>
    </message>
    <message>
        <source>What is here is kept, encrypted, until you erase it. It takes no slot.</source>
        <translation>此處的內容會加密保留，直到你抹除為止。它不佔用槽位。</translation>
    </message>
    <message>
        <source>{count} key sets</source>
        <translation>{count} 個密鑰組</translation>
    </message>
    <message>
        <source>“{name}” is back.</source>
        <translation>「{name}」已還原。</translation>
    </message>
    <message>
        <source>“{name}” is erased.</source>
        <translation>「{name}」已抹除。</translation>
    </message>
</context>
<context>
    <name>RemoveWayDialog</name>
    <message>
        <source>It opens the vault no more. Backups made so far still open by it, and who used it may have kept the key that seals the vault: a new data key helps against that.</source>
        <translation>它將不能再打開保險庫。已有的備份仍可用它打開，而用過它的人可能留有保險庫的加密密鑰：新的數據密鑰可以應對。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove: {way}</source>
        <translation>移除：{way}</translation>
    </message>
</context>
<context>
    <name>RemovedNotice</name>
    <message>
        <source>In its place: {successors}</source>
        <translation>替代者：{successors}</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使用它</translation>
    </message>
    <message>
        <source>Use “{title}”</source>
        <translation>使用「{title}」</translation>
    </message>
    <message>
        <source>{exchange} has removed {path}</source>
        <translation>{exchange} 已移除 {path}</translation>
    </message>
    <message>
        <source>{request} ({title})</source>
        <translation>{request}「{title}」</translation>
    </message>
</context>
<context>
    <name>RenameDialog</name>
    <message>
        <source>It is called “{name}” now.</source>
        <translation>它現在叫「{name}」。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重新命名</translation>
    </message>
    <message>
        <source>Rename “{name}”</source>
        <translation>重新命名「{name}」</translation>
    </message>
    <message>
        <source>You were renaming “{name}” when the vault locked</source>
        <translation>保險庫鎖定時，你正在重新命名「{name}」</translation>
    </message>
</context>
<context>
    <name>Renewal</name>
    <message>
        <source>The language is {language} now.</source>
        <translation>現在使用{language}。</translation>
    </message>
</context>
<context>
    <name>Replacing</name>
    <message>
        <source>Give it to every program that uses the old one</source>
        <translation>把它交給每個使用舊密鑰的程式</translation>
    </message>
    <message>
        <source>It was never seen alive here, so it may also have been mistyped from the beginning. Look on the site that it is gone.</source>
        <translation>它在這裏從未被證實有效，也可能一開始就輸錯了。請在網站上確認它已刪除。</translation>
    </message>
    <message>
        <source>Make the new key on {exchange}</source>
        <translation>在 {exchange} 上建立新密鑰</translation>
    </message>
    <message>
        <source>Paste it into the vault</source>
        <translation>把它貼上到保險庫</translation>
    </message>
    <message>
        <source>Prove that the old key is dead</source>
        <translation>證實舊密鑰已失效</translation>
    </message>
    <message>
        <source>Revoke the old key on {exchange}</source>
        <translation>在 {exchange} 上撤銷舊密鑰</translation>
    </message>
    <message>
        <source>The old key is dead</source>
        <translation>舊密鑰已失效</translation>
    </message>
    <message>
        <source>The old key is refused, but not gone</source>
        <translation>舊密鑰被拒絕，但尚未消失</translation>
    </message>
    <message>
        <source>The old key still works</source>
        <translation>舊密鑰仍然有效</translation>
    </message>
    <message>
        <source>This computer&apos;s address was refused</source>
        <translation>本機地址被拒絕</translation>
    </message>
    <message>
        <source>This says nothing about the key. Ask again later, or look on the site whether it is gone.</source>
        <translation>這並不說明密鑰的情況。請稍後再問，或在網站上查看它是否已刪除。</translation>
    </message>
    <message>
        <source>Verify the new key set</source>
        <translation>驗證新的密鑰組</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>later</source>
        <translation>稍後</translation>
    </message>
    <message>
        <source>next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已略過</translation>
    </message>
    <message>
        <source>{exchange} accepted it just now. Look whether the right key was deleted, by the beginning and end of its access key.</source>
        <translation>{exchange} 剛剛接受了它。請按 Access Key 的開頭和結尾核對是否刪對了密鑰。</translation>
    </message>
    <message>
        <source>{exchange} does not know it any more. Whoever still has it can do nothing with it.</source>
        <translation>{exchange} 已不認識它。仍持有它的人什麼也做不了。</translation>
    </message>
    <message>
        <source>{exchange} does not know this access key</source>
        <translation>{exchange} 不認識這個 Access Key</translation>
    </message>
    <message>
        <source>{exchange} gave no answer about the key</source>
        <translation>{exchange} 沒有就該密鑰給出回應</translation>
    </message>
    <message>
        <source>{exchange} refused the address before anything else, so this proves nothing, and the key probably still exists. Look on the site, or ask again from an address that is bound.</source>
        <translation>{exchange} 首先拒絕了地址，因此什麼也不能證實，密鑰可能仍然存在。請在網站上查看，或從已綁定的地址再問。</translation>
    </message>
    <message>
        <source>{exchange} still knows it: it is frozen or expired, and can come back to life. Delete it on the site, then ask again.</source>
        <translation>{exchange} 仍認識它：它已凍結或過期，可能重新生效。請在網站上刪除它，再問一次。</translation>
    </message>
</context>
<context>
    <name>ReplacingBanner</name>
    <message>
        <source>Go on</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>It is to replace “{name}”</source>
        <translation>它將替換「{name}」</translation>
    </message>
    <message>
        <source>Replaced by “{name}”</source>
        <translation>已由「{name}」替換</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>顯示它</translation>
    </message>
    <message>
        <source>The last step was done on {date}.</source>
        <translation>最後一步完成於 {date}。</translation>
    </message>
    <message>
        <source>{count} of {steps} steps done. Next: {step}</source>
        <translation>{steps} 步中已完成 {count} 步。下一步：{step}</translation>
    </message>
    <message>
        <source>“{name}” is being replaced</source>
        <translation>「{name}」正在被替換</translation>
    </message>
</context>
<context>
    <name>ReplacingPage</name>
    <message>
        <source>All {steps} steps are done.</source>
        <translation>{steps} 步已全部完成。</translation>
    </message>
    <message>
        <source>Back to the key set</source>
        <translation>返回密鑰組</translation>
    </message>
    <message>
        <source>Give up replacing…</source>
        <translation>放棄替換…</translation>
    </message>
    <message>
        <source>It is marked as revoked, and its slot is free.</source>
        <translation>它已標記為已撤銷，槽位已空出。</translation>
    </message>
    <message>
        <source>It is marked as revoked, and its slot is free. “{new}” has taken over.</source>
        <translation>它已標記為已撤銷，槽位已空出。「{new}」已接替。</translation>
    </message>
    <message>
        <source>Nothing proves yet that the old key is dead.</source>
        <translation>尚未有任何事證明舊密鑰已失效。</translation>
    </message>
    <message>
        <source>Replace “{name}”</source>
        <translation>替換「{name}」</translation>
    </message>
    <message>
        <source>Show the new key set</source>
        <translation>顯示新的密鑰組</translation>
    </message>
    <message>
        <source>Take back: {step}</source>
        <translation>收回：{step}</translation>
    </message>
    <message>
        <source>The replacing has ended: {count} of {steps} steps are done.</source>
        <translation>替換已結束：共 {steps} 步，完成了 {count} 步。</translation>
    </message>
    <message>
        <source>{count} of {steps} steps done; each can be left and taken up again.</source>
        <translation>{steps} 步中已完成 {count} 步；每一步都可以擱下，以後再繼續。</translation>
    </message>
    <message>
        <source>“{name}” is replaced</source>
        <translation>「{name}」已替換</translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message>
        <source>Adopt what was seen</source>
        <translation>採用實測結果</translation>
    </message>
    <message>
        <source>Asking: {fact}</source>
        <translation>正在查詢：{fact}</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>正在開始</translation>
    </message>
    <message>
        <source>Judged at the end</source>
        <translation>最後判斷</translation>
    </message>
    <message>
        <source>Nothing was changed on {exchange}</source>
        <translation>沒有更改 {exchange} 上的任何內容</translation>
    </message>
    <message>
        <source>Permissions: declared and seen</source>
        <translation>權限：聲明與實測</translation>
    </message>
    <message>
        <source>Show me how</source>
        <translation>告訴我怎麼做</translation>
    </message>
    <message>
        <source>Stopped before the end</source>
        <translation>已提前停止</translation>
    </message>
    <message>
        <source>The exchange and the credentials</source>
        <translation>交易所與憑證</translation>
    </message>
    <message>
        <source>Waiting for the answer</source>
        <translation>等待回應</translation>
    </message>
    <message>
        <source>What was not asked by then is told as not tried.</source>
        <translation>當時尚未查詢的各項顯示為「未嘗試」。</translation>
    </message>
</context>
<context>
    <name>RequestBar</name>
    <message>
        <source>Armed: Send</source>
        <translation>已允許：發送</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose an endpoint</source>
        <translation>請選擇端點</translation>
    </message>
    <message>
        <source>Needs {permission}, which this key set does not declare</source>
        <translation>需要{permission}權限，而此密鑰組沒有聲明</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>發送</translation>
    </message>
    <message>
        <source>not declared</source>
        <translation>未聲明</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
</context>
<context>
    <name>RequestEditor</name>
    <message numerus="yes">
        <source>%n bytes, signed and sent exactly as shown</source>
        <translation>
            <numerusform>%n 位元組，完全按所示簽名並發送</numerusform>
        </translation>
    </message>
    <message>
        <source>Body</source>
        <translation>請求內文</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>查詢字串</translation>
    </message>
    <message>
        <source>access key alone</source>
        <translation>僅 Access Key</translation>
    </message>
    <message>
        <source>empty: {} is signed and sent</source>
        <translation>留空：簽名並發送 {}</translation>
    </message>
    <message>
        <source>moves funds</source>
        <translation>動用資金</translation>
    </message>
    <message>
        <source>no key needed</source>
        <translation>無需密鑰</translation>
    </message>
    <message>
        <source>not in the catalogue, so taken as {words}</source>
        <translation>目錄中沒有，按以下處理：{words}</translation>
    </message>
    <message>
        <source>reads only</source>
        <translation>只讀取</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>需簽名</translation>
    </message>
    <message>
        <source>writes</source>
        <translation>寫操作</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Passphrase of the backup</source>
        <translation>備份的主口令</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>還原</translation>
    </message>
    <message>
        <source>Restore the backup of {when}</source>
        <translation>還原 {when} 的備份</translation>
    </message>
    <message>
        <source>The backup is restored.</source>
        <translation>備份已還原。</translation>
    </message>
    <message>
        <source>The vault becomes what it was then. What it is now is kept as a backup itself.</source>
        <translation>保險庫會恢復到當時的狀態。現在的狀態本身會存為備份。</translation>
    </message>
</context>
<context>
    <name>RevokeStep</name>
    <message>
        <source>I have revoked it</source>
        <translation>我已撤銷它</translation>
    </message>
    <message>
        <source>Open {exchange}</source>
        <translation>打開 {exchange}</translation>
    </message>
    <message>
        <source>The practice exchange has no site. Its key set “Deleted” shows what a revoked key answers.</source>
        <translation>模擬交易所沒有網站。其中的密鑰組「Deleted」展示已撤銷的密鑰會得到什麼回應。</translation>
    </message>
</context>
<context>
    <name>RevokedQuestion</name>
    <message>
        <source>It is revoked</source>
        <translation>它已撤銷</translation>
    </message>
    <message>
        <source>Mark as revoked</source>
        <translation>標記為已撤銷</translation>
    </message>
    <message>
        <source>Mark “{name}” as revoked?</source>
        <translation>要將「{name}」標記為已撤銷嗎？</translation>
    </message>
    <message>
        <source>Only {exchange} can revoke a key: do that first. Marked as revoked, it stays in the vault, and its slot is free.</source>
        <translation>只有 {exchange} 能撤銷密鑰：請先在那裏撤銷。標記為已撤銷後，它仍留在保險庫中，槽位則空出。</translation>
    </message>
    <message>
        <source>Open {exchange}</source>
        <translation>打開 {exchange}</translation>
    </message>
    <message>
        <source>The practice exchange has no site, so nothing is revoked there. Marked as revoked, the key set stays in the vault, and its slot is free.</source>
        <translation>模擬交易所沒有網站，無需在那裏撤銷。標記為已撤銷後，密鑰組仍留在保險庫中，它的槽位空出。</translation>
    </message>
</context>
<context>
    <name>Ring</name>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已過期</translation>
    </message>
    <message>
        <source>no countdown</source>
        <translation>無倒數</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
</context>
<context>
    <name>RowPortions</name>
    <message>
        <source>Show {more} more of {left}</source>
        <translation>再顯示 {more} 項（還有 {left} 項）</translation>
    </message>
</context>
<context>
    <name>SampleKeys</name>
    <message>
        <source>All five permissions, bound to this computer, on an institution&apos;s account.</source>
        <translation>機構帳戶，擁有全部五項權限，已綁定至本機。</translation>
    </message>
    <message>
        <source>Everything is as it should be, and it is bound to this computer.</source>
        <translation>一切正常，已綁定至本機。</translation>
    </message>
    <message>
        <source>It can move coins out and works from any address: the riskiest key there is.</source>
        <translation>可以提幣，且不限地址：風險最高的密鑰。</translation>
    </message>
    <message>
        <source>It is bound to an address that is not this computer&apos;s: every call answers 30010.</source>
        <translation>綁定的不是本機的地址：每次呼叫都傳回 30010。</translation>
    </message>
    <message>
        <source>It may read and nothing else: orders are refused with 30012.</source>
        <translation>只能讀取：下單會被拒絕，代碼 30012。</translation>
    </message>
    <message>
        <source>It may trade, yet not read: balances answer 30012.</source>
        <translation>可以交易，但不能讀取：查詢餘額傳回 30012。</translation>
    </message>
    <message>
        <source>It was deleted on the exchange: every call answers 30002.</source>
        <translation>已在交易所刪除：每次呼叫都傳回 30002。</translation>
    </message>
    <message>
        <source>It works here and nowhere else.</source>
        <translation>只能在本機使用。</translation>
    </message>
    <message>
        <source>Its time is over: every call answers 30011.</source>
        <translation>已過期：每次呼叫都傳回 30011。</translation>
    </message>
    <message>
        <source>Only Read-only is declared, and yet it may trade and withdraw.</source>
        <translation>只聲明了只讀，實際卻可以交易和提幣。</translation>
    </message>
    <message>
        <source>Spot trade is declared and not ticked on the exchange: orders answer 30012.</source>
        <translation>聲明了現貨交易，但交易所上沒有勾選：下單傳回 30012。</translation>
    </message>
    <message>
        <source>The exchange has frozen it: every call answers 30003.</source>
        <translation>已被交易所凍結：每次呼叫都傳回 30003。</translation>
    </message>
    <message>
        <source>The key may trade futures, the account has not opened them: futures calls answer 40046.</source>
        <translation>密鑰允許合約交易，但帳戶未開通合約：合約呼叫傳回 40046。</translation>
    </message>
    <message>
        <source>The memo is not the one on the exchange: balances can be read, signed calls answer 30005.</source>
        <translation>Memo 與交易所上的不一致：可以讀取餘額，簽名呼叫傳回 30005。</translation>
    </message>
    <message>
        <source>The secret key is not the one on the exchange: balances can be read, signed calls answer 30005.</source>
        <translation>Secret Key 與交易所上的不一致：可以讀取餘額，簽名呼叫傳回 30005。</translation>
    </message>
</context>
<context>
    <name>SaveBar</name>
    <message numerus="yes">
        <source>%n unsaved changes</source>
        <translation>
            <numerusform>%n 處未儲存的改動</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved changes: {names}</source>
        <translation>
            <numerusform>%n 處未儲存的改動：{names}</numerusform>
        </translation>
    </message>
    <message>
        <source>1 unsaved change</source>
        <translation>1 處未儲存的改動</translation>
    </message>
    <message>
        <source>1 unsaved change: {names}</source>
        <translation>1 處未儲存的改動：{names}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
</context>
<context>
    <name>SaveChartDialog</name>
    <message>
        <source>Choose…</source>
        <translation>選擇…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>No key, memo or signature is in it. Only you can read the file (mode 0600).</source>
        <translation>其中沒有密鑰、Memo 或簽名。檔案只有你能讀取（權限 0600）。</translation>
    </message>
    <message>
        <source>Numbers (CSV)</source>
        <translation>數據（CSV）</translation>
    </message>
    <message>
        <source>Picture (PNG)</source>
        <translation>圖片（PNG）</translation>
    </message>
    <message>
        <source>Picture (SVG)</source>
        <translation>圖片（SVG）</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Save: {title}</source>
        <translation>儲存：{title}</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>已儲存為 {path}</translation>
    </message>
    <message>
        <source>Type where the file goes, or choose a place.</source>
        <translation>請輸入檔案位置，或選擇一個地方。</translation>
    </message>
</context>
<context>
    <name>SearchEdit</name>
    <message>
        <source>Right completes {term}</source>
        <translation>按右方向鍵完成為 {term}</translation>
    </message>
</context>
<context>
    <name>SearchHelp</name>
    <message>
        <source>Not understood: {terms}</source>
        <translation>無法理解：{terms}</translation>
    </message>
    <message>
        <source>What can be searched for</source>
        <translation>可以搜尋什麼</translation>
    </message>
    <message>
        <source>a minus in front: not so</source>
        <translation>前加減號：不含</translation>
    </message>
    <message>
        <source>allowed to do so; also perm:none</source>
        <translation>允許此權限；另有 perm:none</translation>
    </message>
    <message>
        <source>bound to an address in this network</source>
        <translation>綁定了此網絡範圍內的地址</translation>
    </message>
    <message>
        <source>ends within 14 days; also expires:past</source>
        <translation>14 天內到期；另有 expires:past</translation>
    </message>
    <message>
        <source>in an account of that name</source>
        <translation>在此名稱的帳戶中</translation>
    </message>
    <message>
        <source>in its note</source>
        <translation>在備註中</translation>
    </message>
    <message>
        <source>last verdict; also verdict:never</source>
        <translation>最近的結論；另有 verdict:never</translation>
    </message>
    <message>
        <source>no IP address bound</source>
        <translation>未綁定 IP 地址</translation>
    </message>
    <message>
        <source>older than 90 days; also 12w, 3m, 1y</source>
        <translation>超過 90 天；也可用 12w、3m、1y</translation>
    </message>
    <message>
        <source>state of its slot</source>
        <translation>槽位狀態</translation>
    </message>
    <message>
        <source>who has it; also used:none</source>
        <translation>使用方；另有 used:none</translation>
    </message>
    <message>
        <source>words; all that is typed has to hold</source>
        <translation>文字；輸入的各項須全部符合</translation>
    </message>
    <message>
        <source>“{term}” is not understood.</source>
        <translation>無法理解「{term}」。</translation>
    </message>
</context>
<context>
    <name>SecretClipboard</name>
    <message>
        <source>Cleared by Vault App</source>
        <translation>已由 Vault App 清除</translation>
    </message>
</context>
<context>
    <name>SecretEntry</name>
    <message>
        <source>Hide</source>
        <translation>隱藏</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>顯示</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Copied</source>
        <translation>已複製</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隱藏</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>顯示</translation>
    </message>
    <message>
        <source>hides in {seconds} s</source>
        <translation>{seconds} 秒後隱藏</translation>
    </message>
    <message>
        <source>{name}, hidden</source>
        <translation>{name}，已隱藏</translation>
    </message>
    <message>
        <source>{name}, shown</source>
        <translation>{name}，已顯示</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>About</source>
        <translation>關於</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>備份</translation>
    </message>
    <message>
        <source>Clipboard and screen</source>
        <translation>剪貼簿與螢幕</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>環境</translation>
    </message>
    <message>
        <source>General</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Locking</source>
        <translation>鎖定</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>網絡</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>設定的頁面</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>保險庫</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>A secret that is lost with the vault is shown by no exchange again: revoke the key and make a new one.</source>
        <translation>隨保險庫遺失的 Secret Key，任何交易所都不會再次顯示：請撤銷該密鑰，並建立新的。</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>Access Key</translation>
    </message>
    <message>
        <source>Bound IP addresses</source>
        <translation>綁定的 IP 地址</translation>
    </message>
    <message>
        <source>Change the account&apos;s password and its second factor, and end its other sessions.</source>
        <translation>更改帳戶的密碼和雙重驗證，並登出其他工作階段。</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Do first</source>
        <translation>首先要做</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Each opens with the passphrase of its time. Without it nobody can open them, and nobody can reset it.</source>
        <translation>每份都用當時的主口令打開。沒有它誰也打不開，也無法重設。</translation>
    </message>
    <message>
        <source>Emergency sheet</source>
        <translation>應急清單</translation>
    </message>
    <message>
        <source>If you cannot log in, ask the exchange&apos;s support to freeze the account. Use no address or number from a message.</source>
        <translation>如果無法登入，請聯絡交易所客服凍結帳戶。不要使用訊息中給出的地址或號碼。</translation>
    </message>
    <message>
        <source>Its backups are in the folder {backups}</source>
        <translation>其備份在資料夾 {backups}</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密鑰</translation>
    </message>
    <message>
        <source>Left out: 1 key set of the practice exchange.</source>
        <translation>未列入：模擬交易所的 1 個密鑰組。</translation>
    </message>
    <message>
        <source>Left out: {count} key sets of the practice exchange.</source>
        <translation>未列入：模擬交易所的 {count} 個密鑰組。</translation>
    </message>
    <message>
        <source>Log in to the exchange and revoke the keys in the order below: those that withdraw first.</source>
        <translation>登入交易所，按下面的順序撤銷密鑰：先撤銷能提幣的。</translation>
    </message>
    <message>
        <source>May</source>
        <translation>權限</translation>
    </message>
    <message>
        <source>No secret is on this sheet: a key is named by the first 5 and last 4 characters of its access key, and notes are left out. What a key may do is what its owner noted or a verification proved.</source>
        <translation>此清單上沒有機密：密鑰以其 Access Key 的前 5 個和後 4 個字元表示，不含備註。密鑰的權限以所有者的記錄或驗證的證實為準。</translation>
    </message>
    <message>
        <source>Revoke as under “{label}”.</source>
        <translation>撤銷方法同「{label}」。</translation>
    </message>
    <message>
        <source>Revoke at: {page}</source>
        <translation>撤銷頁面：{page}</translation>
    </message>
    <message>
        <source>Revoke in this order</source>
        <translation>按此順序撤銷</translation>
    </message>
    <message>
        <source>Tell everyone under “Used by”: their programs stop when the key is gone.</source>
        <translation>通知「使用方」下的所有人：密鑰撤銷後，他們的程式會停止工作。</translation>
    </message>
    <message>
        <source>The vault is the file {vault}</source>
        <translation>保險庫是檔案 {vault}</translation>
    </message>
    <message>
        <source>There is no key that could be revoked.</source>
        <translation>沒有可撤銷的密鑰。</translation>
    </message>
    <message>
        <source>Use a computer or phone that you trust, not the one that may be in other hands.</source>
        <translation>使用你信任的電腦或手機，不要用可能已落入他人之手的裝置。</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>使用方</translation>
    </message>
    <message>
        <source>Vault and backups</source>
        <translation>保險庫與備份</translation>
    </message>
    <message>
        <source>Vault “{name}”, as of {at} UTC.</source>
        <translation>保險庫「{name}」，截至 UTC {at}。</translation>
    </message>
    <message>
        <source>access key not kept</source>
        <translation>未儲存 Access Key</translation>
    </message>
    <message>
        <source>ends {day}</source>
        <translation>{day} 到期</translation>
    </message>
    <message>
        <source>in the recycle bin here; on the exchange it works until it is revoked</source>
        <translation>在此處的回收站中；在交易所撤銷之前仍然有效</translation>
    </message>
    <message>
        <source>its secret is lost</source>
        <translation>Secret Key 已遺失</translation>
    </message>
    <message>
        <source>live</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>made {day}</source>
        <translation>建立於 {day}</translation>
    </message>
    <message>
        <source>nobody is noted</source>
        <translation>沒有記錄</translation>
    </message>
    <message>
        <source>not bound: works from anywhere</source>
        <translation>未綁定：從任何地方都能使用</translation>
    </message>
    <message>
        <source>nothing noted: take it for able to do everything</source>
        <translation>沒有記錄：應視為擁有全部權限</translation>
    </message>
    <message>
        <source>proven, though not ticked here: {words}</source>
        <translation>已證實，但此處未勾選：{words}</translation>
    </message>
    <message>
        <source>retiring</source>
        <translation>待退役</translation>
    </message>
    <message>
        <source>revoked: nothing to do</source>
        <translation>已撤銷：無需處理</translation>
    </message>
    <message>
        <source>spare</source>
        <translation>備用</translation>
    </message>
    <message>
        <source>{head}: {text}</source>
        <translation>{head}：{text}</translation>
    </message>
    <message>
        <source>{label}: {environment}</source>
        <translation>{label}：{environment}</translation>
    </message>
    <message>
        <source>{label}: {exchange}, environment “{environment}”</source>
        <translation>{label}：{exchange}，環境「{environment}」</translation>
    </message>
    <message>
        <source>{one}, {more}</source>
        <translation>{one}、{more}</translation>
    </message>
    <message>
        <source>{one}; {more}</source>
        <translation>{one}；{more}</translation>
    </message>
</context>
<context>
    <name>SheetDialog</name>
    <message>
        <source>Choose…</source>
        <translation>選擇…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Emergency sheet</source>
        <translation>應急清單</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>It holds no secret, and only you can read it (mode 0600). Print it, and keep it on paper.</source>
        <translation>其中沒有機密，且只有你能讀取它（權限 0600）。請列印並以紙質保管。</translation>
    </message>
    <message>
        <source>It holds no secret. It is for the day on which this computer is lost: which keys exist, what they may do, how to revoke them. Keep it on paper.</source>
        <translation>其中沒有機密。它用於這部電腦遺失之時：有哪些密鑰、權限如何、怎樣撤銷。請以紙質保管。</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>列印…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存為 PDF</translation>
    </message>
    <message>
        <source>Save as text</source>
        <translation>另存為文字</translation>
    </message>
    <message>
        <source>The sheet</source>
        <translation>清單</translation>
    </message>
    <message>
        <source>The sheet is saved</source>
        <translation>清單已儲存</translation>
    </message>
    <message>
        <source>This computer knows no printer.</source>
        <translation>此電腦沒有打印機。</translation>
    </message>
    <message>
        <source>Type where the file goes, or choose a place.</source>
        <translation>請輸入檔案位置，或選擇一個地方。</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Find a key or what it does</source>
        <translation>搜尋按鍵或其作用</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>鍵盤快速鍵</translation>
    </message>
    <message>
        <source>No key does that.</source>
        <translation>沒有按鍵有此作用。</translation>
    </message>
    <message>
        <source>or</source>
        <translation>或</translation>
    </message>
</context>
<context>
    <name>SignPage</name>
    <message>
        <source>Afterwards {exchange} refuses the timestamp; this one is good for {seconds} s. Sign again renews it.</source>
        <translation>過後 {exchange} 會拒絕該時間戳；此時間戳有效 {seconds} 秒。「重新簽名」可更新它。</translation>
    </message>
    <message>
        <source>Choose one in the list.</source>
        <translation>請在清單中選擇一個。</translation>
    </message>
    <message>
        <source>Go to Details</source>
        <translation>前往「詳情」</translation>
    </message>
    <message>
        <source>Headers copied: {form}</source>
        <translation>已複製請求標頭：{form}</translation>
    </message>
    <message>
        <source>Headers of “{label}”</source>
        <translation>「{label}」的請求標頭</translation>
    </message>
    <message>
        <source>No key is needed</source>
        <translation>不需要密鑰</translation>
    </message>
    <message>
        <source>No key set is chosen</source>
        <translation>未選擇密鑰組</translation>
    </message>
    <message>
        <source>Nothing is signed, so nothing runs out.</source>
        <translation>沒有簽名，因此不會過期。</translation>
    </message>
    <message>
        <source>Prehash of “{label}”</source>
        <translation>「{label}」的待簽名串</translation>
    </message>
    <message>
        <source>Sign again makes a new one; so does Copy.</source>
        <translation>「重新簽名」會產生新的；「複製」也會。</translation>
    </message>
    <message>
        <source>The access key is enough</source>
        <translation>只需 Access Key</translation>
    </message>
    <message>
        <source>The timestamp is too old</source>
        <translation>時間戳太舊</translation>
    </message>
    <message>
        <source>Valid until {time}</source>
        <translation>有效至 {time}</translation>
    </message>
</context>
<context>
    <name>SignView</name>
    <message>
        <source>Access key alone</source>
        <translation>僅 Access Key</translation>
    </message>
    <message>
        <source>As the exchange asks: a GET carries the access key alone.</source>
        <translation>按交易所的要求：GET 只帶 Access Key。</translation>
    </message>
    <message>
        <source>Choose an endpoint, or type a path</source>
        <translation>選擇端點，或輸入路徑</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已複製</translation>
    </message>
    <message>
        <source>Copies the text that is signed, with the memo in it</source>
        <translation>複製被簽名的文字，其中含有 Memo</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>複製程式碼</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>複製指令</translation>
    </message>
    <message>
        <source>Copy headers</source>
        <translation>複製請求標頭</translation>
    </message>
    <message>
        <source>Copy login</source>
        <translation>複製登入訊息</translation>
    </message>
    <message>
        <source>Form of the copy</source>
        <translation>複製格式</translation>
    </message>
    <message>
        <source>HTTPie</source>
        <translation>HTTPie</translation>
    </message>
    <message>
        <source>Header lines</source>
        <translation>請求標頭行</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>請求標頭</translation>
    </message>
    <message>
        <source>How a GET is signed</source>
        <translation>GET 的簽名方式</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Nothing is signed yet</source>
        <translation>尚未簽名</translation>
    </message>
    <message>
        <source>Prehash</source>
        <translation>待簽名串</translation>
    </message>
    <message>
        <source>Prehash, with the memo in it</source>
        <translation>待簽名串（含 Memo）</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已簽名</translation>
    </message>
    <message>
        <source>Signed headers</source>
        <translation>已簽名請求標頭</translation>
    </message>
    <message>
        <source>Signed login</source>
        <translation>已簽名的登入訊息</translation>
    </message>
    <message>
        <source>Signed over an empty segment, as the official SDKs do.</source>
        <translation>對空段簽名，與官方 SDK 的做法相同。</translation>
    </message>
    <message>
        <source>Signed over the query: the older rule of the documentation.</source>
        <translation>對查詢字串簽名：文件中較早的規則。</translation>
    </message>
    <message>
        <source>Signed with the query</source>
        <translation>連同查詢字串簽名</translation>
    </message>
    <message>
        <source>The access key is shortened here and copied in full.</source>
        <translation>此處的 Access Key 有省略，複製為全文。</translation>
    </message>
    <message>
        <source>This call asks for no key, so nothing is signed.</source>
        <translation>此呼叫不需要密鑰，因此不簽名。</translation>
    </message>
    <message>
        <source>This call asks for the access key alone, so nothing is signed.</source>
        <translation>此呼叫只需要 Access Key，因此不簽名。</translation>
    </message>
    <message>
        <source>WebSocket</source>
        <translation>WebSocket</translation>
    </message>
    <message>
        <source>body</source>
        <translation>請求內文</translation>
    </message>
    <message>
        <source>curl</source>
        <translation>curl</translation>
    </message>
    <message>
        <source>literal</source>
        <translation>固定文字</translation>
    </message>
    <message>
        <source>memo, masked</source>
        <translation>Memo，已遮蓋</translation>
    </message>
    <message>
        <source>query</source>
        <translation>查詢字串</translation>
    </message>
    <message>
        <source>timestamp</source>
        <translation>時間戳</translation>
    </message>
    <message>
        <source>{part}, empty</source>
        <translation>{part}，空</translation>
    </message>
</context>
<context>
    <name>SlotBoard</name>
    <message>
        <source>Slots</source>
        <translation>槽位</translation>
    </message>
</context>
<context>
    <name>SlotCard</name>
    <message>
        <source>Add key set</source>
        <translation>新增密鑰組</translation>
    </message>
    <message>
        <source>{name}, {state}</source>
        <translation>{name}，{state}</translation>
    </message>
</context>
<context>
    <name>Slots</name>
    <message>
        <source>free</source>
        <translation>空閒</translation>
    </message>
    <message>
        <source>live</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>retiring</source>
        <translation>待退役</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>已撤銷</translation>
    </message>
    <message>
        <source>spare</source>
        <translation>備用</translation>
    </message>
</context>
<context>
    <name>Socket</name>
    <message>
        <source>HTTP {status} came instead of a socket, so no login was sent. This says nothing about the key.</source>
        <translation>傳回的是 HTTP {status}，沒有建立 Socket，因此沒有發送登入。這不能說明密鑰是否有問題。</translation>
    </message>
    <message>
        <source>The host sent the connection elsewhere (HTTP {status}). It was not followed, and no login was sent.</source>
        <translation>主機把連接轉向別處（HTTP {status}）。沒有跟隨，也沒有發送登入。</translation>
    </message>
    <message>
        <source>The socket gave no answer: {detail}. This says nothing about the key.</source>
        <translation>Socket 沒有回應：{detail}。這不能說明密鑰是否有問題。</translation>
    </message>
</context>
<context>
    <name>SocketBar</name>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Private socket</source>
        <translation>私有 Socket</translation>
    </message>
    <message>
        <source>Test login</source>
        <translation>測試登入</translation>
    </message>
    <message>
        <source>signed · asks for your orders and balances</source>
        <translation>需簽名 · 查詢你的訂單和餘額</translation>
    </message>
</context>
<context>
    <name>SocketView</name>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Futures</source>
        <translation>合約</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>It says: {message}</source>
        <translation>傳回訊息：{message}</translation>
    </message>
    <message>
        <source>Logging in</source>
        <translation>正在登入</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>訊息</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>訊息</translation>
    </message>
    <message>
        <source>No answer to the login</source>
        <translation>登入沒有回應</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未連接</translation>
    </message>
    <message>
        <source>One signed login to {target}, with “{label}”; then its messages until you close it.
Nothing leaves before Test login.</source>
        <translation>用「{label}」向 {target} 發送一次已簽名的登入；之後接收其訊息，直到你關閉。
按下「測試登入」之前不會發送任何內容。</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暫停</translation>
    </message>
    <message>
        <source>Proven: secret and memo</source>
        <translation>已證實：Secret Key 和 Memo</translation>
    </message>
    <message>
        <source>Spot</source>
        <translation>現貨</translation>
    </message>
    <message>
        <source>The login was refused</source>
        <translation>登入被拒絕</translation>
    </message>
    <message>
        <source>Waiting for {host}.</source>
        <translation>正在等待 {host}。</translation>
    </message>
    <message>
        <source>Which socket</source>
        <translation>選擇 Socket</translation>
    </message>
    <message>
        <source>code {code}</source>
        <translation>代碼 {code}</translation>
    </message>
    <message>
        <source>{count} heard</source>
        <translation>已收到 {count} 條</translation>
    </message>
    <message>
        <source>{heard} · closed: {why}</source>
        <translation>{heard} · 已關閉：{why}</translation>
    </message>
    <message>
        <source>{heard} · paused</source>
        <translation>{heard} · 已暫停</translation>
    </message>
</context>
<context>
    <name>SourceArea</name>
    <message>
        <source>A vault, JSON, CSV or .env, up to 5 MiB. It is not changed.</source>
        <translation>保險庫、JSON、CSV 或 .env，最大 5 MiB。檔案不會被更改。</translation>
    </message>
    <message>
        <source>Choose a file, or drop it here</source>
        <translation>選擇檔案，或拖放到此</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選擇…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>貼上</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Nothing is being sent</source>
        <translation>沒有正在發送的內容</translation>
    </message>
    <message>
        <source>Off the clipboard in {seconds} s: {what}</source>
        <translation>{what} 將在 {seconds} 秒後從剪貼簿清除</translation>
    </message>
    <message>
        <source>On the clipboard: {what}.</source>
        <translation>剪貼簿上：{what}。</translation>
    </message>
    <message>
        <source>Sending to {host}</source>
        <translation>正在發送到 {host}</translation>
    </message>
</context>
<context>
    <name>StatusChoice</name>
    <message>
        <source>A program uses it now.</source>
        <translation>現有程式正在使用。</translation>
    </message>
    <message>
        <source>About to be replaced; it still takes a slot.</source>
        <translation>即將更換；仍佔用槽位。</translation>
    </message>
    <message>
        <source>Made for later; nobody uses it yet.</source>
        <translation>為日後準備；尚無人使用。</translation>
    </message>
    <message>
        <source>Revoked on the exchange; its slot is free.</source>
        <translation>已在交易所撤銷；槽位已空出。</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>The secret key is lost</source>
        <translation>Secret Key 已遺失</translation>
    </message>
    <message>
        <source>live</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>retiring</source>
        <translation>待退役</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>已撤銷</translation>
    </message>
    <message>
        <source>spare</source>
        <translation>備用</translation>
    </message>
</context>
<context>
    <name>StayOpenBadge</name>
    <message>
        <source>Press it, and the vault locks without input again</source>
        <translation>按下後，保險庫恢復為無操作時鎖定</translation>
    </message>
    <message>
        <source>Stays open until {time}</source>
        <translation>保持解鎖至 {time}</translation>
    </message>
    <message>
        <source>Until {time}</source>
        <translation>至 {time}</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>Step {number} of {count}. {title}. {state}</source>
        <translation>第 {number} 步，共 {count} 步。{title}。{state}</translation>
    </message>
</context>
<context>
    <name>StrengthMeter</name>
    <message>
        <source>Fair: about {bits} bits</source>
        <translation>中：約 {bits} 位元</translation>
    </message>
    <message>
        <source>Strong: about {bits} bits</source>
        <translation>強：約 {bits} 位元</translation>
    </message>
    <message>
        <source>Weak: about {bits} bits</source>
        <translation>弱：約 {bits} 位元</translation>
    </message>
    <message>
        <source>{strength}. {time}</source>
        <translation>{strength}。{time}</translation>
    </message>
</context>
<context>
    <name>StrengthenDialog</name>
    <message>
        <source>Protect the passphrase with more work</source>
        <translation>加強主口令的保護</translation>
    </message>
    <message>
        <source>Strengthen</source>
        <translation>加強</translation>
    </message>
    <message>
        <source>The passphrase is protected with more work.</source>
        <translation>主口令的保護已加強。</translation>
    </message>
    <message>
        <source>The passphrase stays as it is. Each guess will need {memory} MiB of memory and {passes} passes over it. Backups made so far keep the work of their time.</source>
        <translation>主口令不變。此後每次猜測需要 {memory} MiB 記憶體和 {passes} 遍運算。已有的備份仍是當時的保護強度。</translation>
    </message>
</context>
<context>
    <name>SummaryBar</name>
    <message>
        <source>1 request</source>
        <translation>1 個請求</translation>
    </message>
    <message>
        <source>Esc stops</source>
        <translation>按 Esc 停止</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Verify again</source>
        <translation>重新驗證</translation>
    </message>
    <message>
        <source>{count} requests</source>
        <translation>{count} 個請求</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
</context>
<context>
    <name>TakenList</name>
    <message>
        <source>1 change of the other copy comes in without a question</source>
        <translation>另一份副本的 1 處改動會直接併入</translation>
    </message>
    <message>
        <source>Nothing else of the other copy is new here.</source>
        <translation>另一份副本沒有其他新內容。</translation>
    </message>
    <message>
        <source>The vault</source>
        <translation>保險庫</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>還有 {count} 個</translation>
    </message>
    <message>
        <source>{count} changes of the other copy come in without a question</source>
        <translation>另一份副本的 {count} 處改動會直接併入</translation>
    </message>
    <message>
        <source>{place}: {fields}</source>
        <translation>{place}：{fields}</translation>
    </message>
</context>
<context>
    <name>Targets</name>
    <message>
        <source>One key set after the other is asked for, by requests that change nothing.</source>
        <translation>用不作任何更改的請求逐個查詢密鑰組。</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>驗證</translation>
    </message>
</context>
<context>
    <name>TestCall</name>
    <message>
        <source>1 call</source>
        <translation>1 次呼叫</translation>
    </message>
    <message>
        <source>Edit bound addresses</source>
        <translation>編輯綁定的地址</translation>
    </message>
    <message>
        <source>Edit memo</source>
        <translation>編輯 Memo</translation>
    </message>
    <message>
        <source>Edit permissions</source>
        <translation>編輯權限</translation>
    </message>
    <message>
        <source>Edit the key set</source>
        <translation>編輯密鑰組</translation>
    </message>
    <message>
        <source>JSON list</source>
        <translation>JSON 清單</translation>
    </message>
    <message>
        <source>Open {exchange}</source>
        <translation>打開 {exchange}</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>重新發送</translation>
    </message>
    <message>
        <source>This call changes orders or settings at once.</source>
        <translation>此呼叫會立即更改訂單或設定。</translation>
    </message>
    <message>
        <source>This call moves funds.</source>
        <translation>此呼叫會動用資金。</translation>
    </message>
    <message>
        <source>Unix ms</source>
        <translation>Unix 毫秒</translation>
    </message>
    <message>
        <source>Unix seconds</source>
        <translation>Unix 秒</translation>
    </message>
    <message>
        <source>access key alone</source>
        <translation>僅 Access Key</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>選項</translation>
    </message>
    <message>
        <source>deprecated</source>
        <translation>已棄用</translation>
    </message>
    <message>
        <source>from {least}</source>
        <translation>最小 {least}</translation>
    </message>
    <message>
        <source>integer</source>
        <translation>整數</translation>
    </message>
    <message>
        <source>moves funds</source>
        <translation>動用資金</translation>
    </message>
    <message>
        <source>needs {permission}</source>
        <translation>需要{permission}</translation>
    </message>
    <message>
        <source>no key needed</source>
        <translation>無需密鑰</translation>
    </message>
    <message>
        <source>not declared</source>
        <translation>未聲明</translation>
    </message>
    <message>
        <source>not in the catalogue</source>
        <translation>不在目錄中</translation>
    </message>
    <message>
        <source>number</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>reads only</source>
        <translation>只讀取</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>需簽名</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>trade</source>
        <translation>交易</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>up to {most}</source>
        <translation>最大 {most}</translation>
    </message>
    <message>
        <source>writes</source>
        <translation>寫操作</translation>
    </message>
    <message>
        <source>{calls} in {seconds} s</source>
        <translation>{seconds} 秒內 {calls}</translation>
    </message>
    <message>
        <source>{calls} in {seconds} s for each account</source>
        <translation>每個帳戶 {seconds} 秒內 {calls}</translation>
    </message>
    <message>
        <source>{calls} in {seconds} s for each key</source>
        <translation>每個密鑰 {seconds} 秒內 {calls}</translation>
    </message>
    <message>
        <source>{calls} in {seconds} s from one address</source>
        <translation>每個地址 {seconds} 秒內 {calls}</translation>
    </message>
    <message>
        <source>{count} calls</source>
        <translation>{count} 次呼叫</translation>
    </message>
</context>
<context>
    <name>TestCallPage</name>
    <message>
        <source>Choose one in the list.</source>
        <translation>請在清單中選擇一個。</translation>
    </message>
    <message>
        <source>Free request</source>
        <translation>自訂請求</translation>
    </message>
    <message>
        <source>No key set is chosen</source>
        <translation>未選擇密鑰組</translation>
    </message>
    <message>
        <source>The call is not in the history</source>
        <translation>此呼叫沒有記入歷史</translation>
    </message>
    <message>
        <source>What is tested</source>
        <translation>測試對象</translation>
    </message>
    <message>
        <source>{method} to {target}, with “{label}”.
Nothing leaves before Send.</source>
        <translation>用「{label}」向 {target} 發送 {method}。
按下「發送」之前不會發送任何內容。</translation>
    </message>
</context>
<context>
    <name>TextMenu</name>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪下</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>貼上</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全選</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Ages of the key sets</source>
        <translation>密鑰組的使用時間</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>TransferCommands</name>
    <message>
        <source>There is no key set to export.</source>
        <translation>沒有可匯出的密鑰組。</translation>
    </message>
    <message>
        <source>emergency sheet</source>
        <translation>應急清單</translation>
    </message>
    <message>
        <source>export</source>
        <translation>匯出</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Off the clipboard in {seconds} s: {what}</source>
        <translation>{what} 將在 {seconds} 秒後從剪貼簿清除</translation>
    </message>
    <message>
        <source>Still running here. An open vault locks by itself, as when the window is shown.</source>
        <translation>程式仍在這裏執行。開啟的保險庫會像顯示視窗時一樣自動鎖定。</translation>
    </message>
    <message>
        <source>Vault App: locked</source>
        <translation>Vault App：已鎖定</translation>
    </message>
    <message>
        <source>Vault App: the vault is open</source>
        <translation>Vault App：保險庫已開啟</translation>
    </message>
</context>
<context>
    <name>TrayMenu</name>
    <message>
        <source>Lock</source>
        <translation>鎖定</translation>
    </message>
    <message>
        <source>Open Vault App</source>
        <translation>開啟 Vault App</translation>
    </message>
    <message>
        <source>Quick copy</source>
        <translation>快速複製</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>結束</translation>
    </message>
</context>
<context>
    <name>TrustQuestion</name>
    <message>
        <source>Certificates are checked against your file alone</source>
        <translation>證書只依據你的檔案檢查</translation>
    </message>
    <message>
        <source>Signed requests of its accounts will leave this computer for {hosts}. They are not those of the exchange: whoever runs them sees each access key, and may use a signed request as long as it is valid.</source>
        <translation>其帳戶的已簽名請求會從本機發往 {hosts}。這些不是交易所的主機：營運這些主機的人能看到每個 Access Key，並可在有效期內使用已簽名的請求。</translation>
    </message>
    <message>
        <source>Trust and add</source>
        <translation>信任並新增</translation>
    </message>
    <message>
        <source>Trust these hosts?</source>
        <translation>信任這些主機嗎？</translation>
    </message>
    <message>
        <source>Whoever holds the key of {names} can pass for these hosts.</source>
        <translation>持有 {names} 密鑰的人可以冒充這些主機。</translation>
    </message>
</context>
<context>
    <name>TurningArc</name>
    <message>
        <source>At work</source>
        <translation>正在進行</translation>
    </message>
</context>
<context>
    <name>UnlockTime</name>
    <message>
        <source>Each guess of an attacker needs {memory} MiB of memory and {passes} passes over it, as measured here.</source>
        <translation>攻擊者每次猜測都需要 {memory} MiB 記憶體和 {passes} 遍運算（在本機測得）。</translation>
    </message>
    <message>
        <source>The longer you wait, the longer each guess of an attacker takes.</source>
        <translation>你等得越久，攻擊者每次猜測也越久。</translation>
    </message>
    <message>
        <source>Unlock time</source>
        <translation>解鎖時間</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
</context>
<context>
    <name>UnlockedPage</name>
    <message>
        <source>A clipboard manager put the copied text back; its history may still hold it</source>
        <translation>剪貼簿管理器又放回了複製的文字；其歷史中可能仍有它</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未儲存</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>{time} 已儲存</translation>
    </message>
    <message>
        <source>Saved, not yet safe on disk</source>
        <translation>已儲存，尚未確定存到磁碟</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在儲存</translation>
    </message>
    <message>
        <source>The desktop did not let the copied text be removed</source>
        <translation>桌面環境不允許清除複製的文字</translation>
    </message>
    <message>
        <source>The vault is unlocked.</source>
        <translation>保險庫已解鎖。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
</context>
<context>
    <name>UnsavedNotice</name>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Compare both and decide, or save a copy of yours. What you wanted is still here.</source>
        <translation>請比較兩者後決定，或為你的改動另存副本。你想儲存的內容還在。</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>比較…</translation>
    </message>
    <message>
        <source>Connect the drive that it is on, and save again; or save a copy of yours.</source>
        <translation>請連接檔案所在的磁碟後重新儲存，或另存一份副本。</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>鎖定</translation>
    </message>
    <message>
        <source>Not saved: another program removed the key set that you changed.</source>
        <translation>未儲存：另一個程式移除了你更改的密鑰組。</translation>
    </message>
    <message>
        <source>Not saved: the file of this vault is not there.</source>
        <translation>未儲存：此保險庫的檔案不在原處。</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>重新載入</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存副本</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>重新儲存</translation>
    </message>
    <message>
        <source>Vaults</source>
        <translation>保險庫</translation>
    </message>
    <message>
        <source>{name} (my changes, {when})</source>
        <translation>{name}（我的改動，{when}）</translation>
    </message>
</context>
<context>
    <name>VaultError</name>
    <message>
        <source>A name has 1 to 64 characters, no slash and no line break.</source>
        <translation>名稱須為 1 至 64 個字元，不含斜槓和換行。</translation>
    </message>
    <message>
        <source>A newer Vault App made {path} (format {version}). It was not changed.</source>
        <translation>{path} 由更新版本的 Vault App 寫成（格式 {version}）。檔案沒有更改。</translation>
    </message>
    <message>
        <source>A recovery key has 65 letters and digits, and {count} were typed.</source>
        <translation>復原密鑰有 65 個字母和數字，而輸入了 {count} 個。</translation>
    </message>
    <message>
        <source>Add --yes to answer this question beforehand.</source>
        <translation>加上 --yes 可預先回答此問題。</translation>
    </message>
    <message>
        <source>Add another one first.</source>
        <translation>請先新增另一個。</translation>
    </message>
    <message>
        <source>Add it on the Details page, exactly as it was typed on the exchange.</source>
        <translation>請在「詳情」頁新增，須與在交易所輸入的完全一致。</translation>
    </message>
    <message>
        <source>All {slots} slots of “{account}” are in use; {exchange} allows no more.</source>
        <translation>「{account}」的 {slots} 個槽位都已使用；{exchange} 不允許更多。</translation>
    </message>
    <message>
        <source>An account in this vault belongs to “{exchange}”, an exchange that this version does not know.</source>
        <translation>此保險庫中有一個帳戶屬於交易所「{exchange}」，而本版本不認識它。</translation>
    </message>
    <message>
        <source>Another program</source>
        <translation>另一個程式</translation>
    </message>
    <message>
        <source>Change it with that version.</source>
        <translation>請用該版本更改。</translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions, or move the vault.</source>
        <translation>請檢查資料夾的權限，或移動保險庫。</translation>
    </message>
    <message>
        <source>Check who owns the file, and its permissions.</source>
        <translation>請檢查檔案的所有者和權限。</translation>
    </message>
    <message>
        <source>Choose a file that ends in .keyvault.</source>
        <translation>請選擇以 .keyvault 結尾的檔案。</translation>
    </message>
    <message>
        <source>Choose a folder that is yours alone. Nothing was written.</source>
        <translation>請選擇只屬於你的資料夾。沒有寫入任何內容。</translation>
    </message>
    <message>
        <source>Choose another file, in a folder of your own.</source>
        <translation>請選擇其他檔案，放在你自己的資料夾中。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>請換一個名稱。</translation>
    </message>
    <message>
        <source>Choose another place, or make room there, then export again.</source>
        <translation>請換一個位置，或在那裏騰出空間，然後重新匯出。</translation>
    </message>
    <message>
        <source>Choose at least one.</source>
        <translation>請至少選擇一個。</translation>
    </message>
    <message>
        <source>Choose for each of them which side stays.</source>
        <translation>請為每一處選定保留哪一方。</translation>
    </message>
    <message>
        <source>Compare it with what you wrote down, group by group.</source>
        <translation>請與你寫下的內容逐組核對。</translation>
    </message>
    <message>
        <source>Confirm them, or leave out the key sets that go there.</source>
        <translation>請確認這些主機，或不匯入發往那裏的密鑰組。</translation>
    </message>
    <message>
        <source>Delete it yourself: it holds keys.</source>
        <translation>請自行刪除：其中有密鑰。</translation>
    </message>
    <message>
        <source>Free some space, then save again.</source>
        <translation>請騰出空間，然後重新儲存。</translation>
    </message>
    <message>
        <source>Give it again.</source>
        <translation>請重新同意。</translation>
    </message>
    <message>
        <source>Go on only if you chose that cost yourself.</source>
        <translation>這樣的耗用若不是你自己選定的，請勿繼續。</translation>
    </message>
    <message>
        <source>Group {number} of the recovery key has a typing error.</source>
        <translation>復原密鑰的第 {number} 組輸入有誤。</translation>
    </message>
    <message>
        <source>If a vault was here, open its newest backup.</source>
        <translation>如果這裏原有保險庫，請打開其最新的備份。</translation>
    </message>
    <message>
        <source>If the file came from somebody else, do not trust it.</source>
        <translation>如果檔案來自他人，請不要信任它。</translation>
    </message>
    <message>
        <source>If you put an older file back on purpose, confirm it.</source>
        <translation>如果是你有意放回較舊的檔案，請確認。</translation>
    </message>
    <message>
        <source>It may be a vault, JSON or CSV as this program writes them, a .env file, or labelled lines.</source>
        <translation>可以是保險庫、本程式寫出的 JSON 或 CSV、.env 檔案，或帶標籤的行。</translation>
    </message>
    <message>
        <source>Known are {known}.</source>
        <translation>可用的有 {known}。</translation>
    </message>
    <message>
        <source>Leave the port out, or choose another with --port N.</source>
        <translation>請不指定連接埠，或用 --port N 另選一個。</translation>
    </message>
    <message>
        <source>List them with: vault-app backup ls</source>
        <translation>列出它們：vault-app backup ls</translation>
    </message>
    <message>
        <source>List them with: vault-app endpoints</source>
        <translation>列出它們：vault-app endpoints</translation>
    </message>
    <message>
        <source>List them with: vault-app environment ls</source>
        <translation>列出它們：vault-app environment ls</translation>
    </message>
    <message>
        <source>More than one account has a key set “{name}”.</source>
        <translation>不止一個帳戶有名為「{name}」的密鑰組。</translation>
    </message>
    <message>
        <source>Name one with --vault FILE, or make one with: vault-app init FILE</source>
        <translation>請用 --vault FILE 指定，或建立：vault-app init FILE</translation>
    </message>
    <message>
        <source>No key set is chosen.</source>
        <translation>未選擇密鑰組。</translation>
    </message>
    <message>
        <source>No key set was found in it. Nothing was saved.</source>
        <translation>其中沒有找到密鑰組。沒有儲存任何內容。</translation>
    </message>
    <message>
        <source>Not exported: {reason}. There is no new file.</source>
        <translation>未匯出：{reason}。沒有產生新檔案。</translation>
    </message>
    <message>
        <source>Not saved: a newer version made {path}, so it is only read.</source>
        <translation>未儲存：{path} 由更新版本寫成，因此只能讀取。</translation>
    </message>
    <message>
        <source>Not saved: another program sealed the file with another data key.</source>
        <translation>未儲存：另一個程式用其他數據密鑰加密了此檔案。</translation>
    </message>
    <message>
        <source>Not saved: both sides changed the same. Still to be decided: {count}.</source>
        <translation>未儲存：雙方更改了同樣的內容，還有 {count} 處待決定。</translation>
    </message>
    <message>
        <source>Not saved: the disk is full. The vault is as it was before.</source>
        <translation>未儲存：磁碟已滿。保險庫保持原樣。</translation>
    </message>
    <message>
        <source>Not saved: the file is of {saved_at}, and this computer has seen a different one of {seen_at}.</source>
        <translation>未儲存：此檔案儲存於 {saved_at}，而本機見過另一份，儲存於 {seen_at}。</translation>
    </message>
    <message>
        <source>Not saved: the file was changed by another program, and {what}.</source>
        <translation>未儲存：檔案已被另一個程式更改，且{what}。</translation>
    </message>
    <message>
        <source>Not saved: the vault has got a new data key since this was typed.</source>
        <translation>未儲存：輸入這些內容之後，保險庫已換用新的數據密鑰。</translation>
    </message>
    <message>
        <source>Not saved: {folder} is not writable. The vault is as it was before.</source>
        <translation>未儲存：{folder} 無法寫入。保險庫保持原樣。</translation>
    </message>
    <message>
        <source>Not saved: {reason}. The vault is as it was before.</source>
        <translation>未儲存：{reason}。保險庫保持原樣。</translation>
    </message>
    <message>
        <source>Nothing was changed. Use the version that added it.</source>
        <translation>沒有任何改動。請使用加入了該交易所的版本。</translation>
    </message>
    <message>
        <source>Nothing was done: {what}.</source>
        <translation>沒有執行任何操作：{what}。</translation>
    </message>
    <message>
        <source>Nothing was imported: the hosts of {names} are not confirmed.</source>
        <translation>沒有匯入任何內容：{names} 的主機尚未確認。</translation>
    </message>
    <message>
        <source>Nothing was sent. Choose another endpoint, or another environment.</source>
        <translation>沒有發送任何內容。請選擇其他端點或其他環境。</translation>
    </message>
    <message>
        <source>Open it with that version.</source>
        <translation>請用該版本打開。</translation>
    </message>
    <message>
        <source>Open its newest backup.</source>
        <translation>請打開其最新的備份。</translation>
    </message>
    <message>
        <source>Put in the medium that it is on, or choose it where it is now.</source>
        <translation>請插入它所在的媒體，或選擇它現在的位置。</translation>
    </message>
    <message>
        <source>Reload it to see the other change, or save a copy of yours.</source>
        <translation>重新載入可查看對方的改動，也可為你的改動另存副本。</translation>
    </message>
    <message>
        <source>Remove those accounts first, and erase their key sets in the recycle bin.</source>
        <translation>請先移除這些帳戶，並在回收站中抹除其密鑰組。</translation>
    </message>
    <message>
        <source>Revoke a key on {exchange}, mark it revoked here, and its slot is free.</source>
        <translation>在 {exchange} 上撤銷一個密鑰，並在此標為已撤銷，其槽位就會空出。</translation>
    </message>
    <message>
        <source>Save a copy of your change, then lock the vault and unlock it with its passphrase of now.</source>
        <translation>請為你的改動另存副本，然後鎖定保險庫，再用現在的主口令解鎖。</translation>
    </message>
    <message>
        <source>Say which one: {choices}.</source>
        <translation>請指明是哪一個：{choices}。</translation>
    </message>
    <message>
        <source>Start it with: vault-app practice</source>
        <translation>啟動它：vault-app practice</translation>
    </message>
    <message>
        <source>Take one away first.</source>
        <translation>請先移除一個。</translation>
    </message>
    <message>
        <source>The catalogue has no endpoint “{name}”.</source>
        <translation>目錄中沒有端點「{name}」。</translation>
    </message>
    <message>
        <source>The consent to write keys in plain text has run out. Nothing was written.</source>
        <translation>以明文寫出密鑰的同意已失效。沒有寫入任何內容。</translation>
    </message>
    <message>
        <source>The environment “{environment}” has no {host} host.</source>
        <translation>環境「{environment}」沒有 {host} 主機。</translation>
    </message>
    <message>
        <source>The environment “{name}” is used by {accounts}.</source>
        <translation>環境「{name}」正由 {accounts} 使用。</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>The passphrase is empty.</source>
        <translation>主口令為空。</translation>
    </message>
    <message>
        <source>The practice exchange could not start: {reason}.</source>
        <translation>模擬交易所無法啟動：{reason}。</translation>
    </message>
    <message>
        <source>The practice exchange is not running.</source>
        <translation>模擬交易所未在執行。</translation>
    </message>
    <message>
        <source>The program made a mistake of its own, and stopped what it was doing.</source>
        <translation>程式自身出錯，已停止正在進行的操作。</translation>
    </message>
    <message>
        <source>The result could not be written to standard output: {reason}.</source>
        <translation>結果無法寫入標準輸出：{reason}。</translation>
    </message>
    <message>
        <source>The source</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>The vault</source>
        <translation>保險庫</translation>
    </message>
    <message>
        <source>The vault could not be used.</source>
        <translation>保險庫無法使用。</translation>
    </message>
    <message>
        <source>The vault did not open. Passphrase or key file is not the right one.</source>
        <translation>保險庫沒有打開。主口令或密鑰檔案不正確。</translation>
    </message>
    <message>
        <source>The vault did not open. This is not its recovery key, or it has none.</source>
        <translation>保險庫未能開啟。這不是它的復原密鑰，或者它沒有復原密鑰。</translation>
    </message>
    <message>
        <source>The vault is locked.</source>
        <translation>保險庫已鎖定。</translation>
    </message>
    <message>
        <source>The word was not typed as it stands there. Nothing was written.</source>
        <translation>輸入的文字與所示不符。沒有寫入任何內容。</translation>
    </message>
    <message>
        <source>There are {count} ways to open this vault, and there is room for no more.</source>
        <translation>此保險庫已有 {count} 種打開方式，不能再增加。</translation>
    </message>
    <message>
        <source>There is a file at {path} already, and it is left as it is.</source>
        <translation>{path} 已有檔案，保持原樣。</translation>
    </message>
    <message>
        <source>There is an account “{name}” already.</source>
        <translation>已有名為「{name}」的帳戶。</translation>
    </message>
    <message>
        <source>There is an environment “{name}” already.</source>
        <translation>已有名為「{name}」的環境。</translation>
    </message>
    <message>
        <source>There is no account “{name}” in this vault.</source>
        <translation>此保險庫中沒有帳戶「{name}」。</translation>
    </message>
    <message>
        <source>There is no backup “{name}”.</source>
        <translation>沒有備份「{name}」。</translation>
    </message>
    <message>
        <source>There is no environment “{name}”.</source>
        <translation>沒有環境「{name}」。</translation>
    </message>
    <message>
        <source>There is no key file at {name}.</source>
        <translation>{name} 處沒有密鑰檔案。</translation>
    </message>
    <message>
        <source>There is no key set “{name}” in this vault.</source>
        <translation>此保險庫中沒有密鑰組「{name}」。</translation>
    </message>
    <message>
        <source>There is no vault at {path}.</source>
        <translation>{path} 處沒有保險庫。</translation>
    </message>
    <message>
        <source>This cannot be imported: {reason}. Nothing was saved.</source>
        <translation>無法匯入：{reason}。沒有儲存任何內容。</translation>
    </message>
    <message>
        <source>This is the last way that a passphrase opens, so it stays.</source>
        <translation>這是最後一種能用主口令打開的方式，因此保留。</translation>
    </message>
    <message>
        <source>This name cannot be used: {reason}.</source>
        <translation>此名稱不可用：{reason}。</translation>
    </message>
    <message>
        <source>This program itself</source>
        <translation>本程式自身</translation>
    </message>
    <message>
        <source>To have its key sets here, import them.</source>
        <translation>要在此使用它的密鑰組，請匯入。</translation>
    </message>
    <message>
        <source>Try again. If it comes back, report it.</source>
        <translation>請再試一次。如果再次出現，請報告。</translation>
    </message>
    <message>
        <source>Type an IPv4 or IPv6 address, such as 203.0.113.7.</source>
        <translation>請輸入 IPv4 或 IPv6 地址，例如 203.0.113.7。</translation>
    </message>
    <message>
        <source>Type one that only you know; nobody can reset it.</source>
        <translation>請輸入只有你知道的主口令；任何人都無法重設。</translation>
    </message>
    <message>
        <source>Type the credentials once more.</source>
        <translation>請重新輸入憑證。</translation>
    </message>
    <message>
        <source>Type {word}, in capitals.</source>
        <translation>請輸入大寫的 {word}。</translation>
    </message>
    <message>
        <source>Unknown: {names}.</source>
        <translation>不認識：{names}。</translation>
    </message>
    <message>
        <source>Unlock it and try again.</source>
        <translation>請解鎖後再試。</translation>
    </message>
    <message>
        <source>Use https or wss; http and ws are for this computer alone.</source>
        <translation>請使用 https 或 wss；http 和 ws 只用於本機。</translation>
    </message>
    <message>
        <source>Wait a moment, then try again.</source>
        <translation>請稍候再試。</translation>
    </message>
    <message>
        <source>a sealed value</source>
        <translation>加密的值</translation>
    </message>
    <message>
        <source>checksum</source>
        <translation>總和檢查碼</translation>
    </message>
    <message>
        <source>contents</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>header</source>
        <translation>檔案頭</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>無法讀取</translation>
    </message>
    <message>
        <source>it is a vault, which changes with each save</source>
        <translation>它是保險庫，每次儲存都會改變</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>內容為空</translation>
    </message>
    <message>
        <source>it is larger than 16 MiB</source>
        <translation>它超過 16 MiB</translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation>它不是檔案</translation>
    </message>
    <message>
        <source>length</source>
        <translation>長度</translation>
    </message>
    <message>
        <source>others may write into {folder}</source>
        <translation>其他人可以寫入 {folder}</translation>
    </message>
    <message>
        <source>padding</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>payload</source>
        <translation>數據</translation>
    </message>
    <message>
        <source>{address} cannot be bound: {reason}.</source>
        <translation>{address} 無法綁定：{reason}。</translation>
    </message>
    <message>
        <source>{exchange} documents no code {code}.</source>
        <translation>{exchange} 文件沒有說明代碼 {code}。</translation>
    </message>
    <message>
        <source>{folder} is no place for keys in plain text: {reason}.</source>
        <translation>{folder} 不宜存放明文密鑰：{reason}。</translation>
    </message>
    <message>
        <source>{label} has no {part}, and this call needs it.</source>
        <translation>{label} 沒有 {part}，而此呼叫需要它。</translation>
    </message>
    <message>
        <source>{name} (process {pid})</source>
        <translation>{name}（處理程序 {pid}）</translation>
    </message>
    <message>
        <source>{name} was not found.</source>
        <translation>找不到 {name}。</translation>
    </message>
    <message>
        <source>{name}: {reason}.</source>
        <translation>{name}：{reason}。</translation>
    </message>
    <message>
        <source>{path} asks for a costly key derivation: {reason}. It was not tried.</source>
        <translation>{path} 要求耗用大量資源的密鑰衍生：{reason}。沒有嘗試。</translation>
    </message>
    <message>
        <source>{path} cannot be a key file: {reason}.</source>
        <translation>{path} 不能用作密鑰檔案：{reason}。</translation>
    </message>
    <message>
        <source>{path} cannot be opened.</source>
        <translation>無法打開 {path}。</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation>無法讀取 {path}：{reason}。</translation>
    </message>
    <message>
        <source>{path} is another vault, not a copy of this one.</source>
        <translation>{path} 是另一個保險庫，不是此保險庫的副本。</translation>
    </message>
    <message>
        <source>{path} is damaged ({where}). It was not changed.</source>
        <translation>{path} 已損壞（{where}）。檔案沒有更改。</translation>
    </message>
    <message>
        <source>{path} is empty. It was not changed.</source>
        <translation>{path} 是空的。檔案沒有更改。</translation>
    </message>
    <message>
        <source>{path} is not a vault. It was not changed.</source>
        <translation>{path} 不是保險庫。檔案沒有更改。</translation>
    </message>
    <message>
        <source>{path} was altered after it was saved ({where}). It was not changed.</source>
        <translation>{path} 在儲存之後被竄改（{where}）。檔案沒有更改。</translation>
    </message>
    <message>
        <source>{path} was not deleted: {reason}.</source>
        <translation>{path} 沒有刪除：{reason}。</translation>
    </message>
    <message>
        <source>{path}: key derivation out of bounds: {reason}. It was not tried.</source>
        <translation>{path}：密鑰衍生超出範圍：{reason}。沒有嘗試。</translation>
    </message>
    <message>
        <source>{url} cannot be used: {reason}.</source>
        <translation>{url} 不可用：{reason}。</translation>
    </message>
    <message>
        <source>{what}</source>
        <translation>{what}</translation>
    </message>
    <message>
        <source>{what} is too large: {size} bytes, and {limit} are allowed.</source>
        <translation>大小超限（{what}）：有 {size} 位元組，最多允許 {limit} 位元組。</translation>
    </message>
    <message>
        <source>{who} has been saving {path} for {wait_s} s.</source>
        <translation>{who}正在儲存 {path}，已有 {wait_s} 秒。</translation>
    </message>
    <message>
        <source>“{account}” has a key set “{name}” already.</source>
        <translation>「{account}」已有名為「{name}」的密鑰組。</translation>
    </message>
    <message>
        <source>“{name}” exists already.</source>
        <translation>「{name}」已存在。</translation>
    </message>
</context>
<context>
    <name>VaultPage</name>
    <message>
        <source>Add a key file…</source>
        <translation>新增密鑰檔案…</translation>
    </message>
    <message>
        <source>Add a passphrase…</source>
        <translation>新增主口令…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Each of these opens the whole vault. There is room for eight.</source>
        <translation>每種方式都能打開整個保險庫，最多八種。</translation>
    </message>
    <message>
        <source>If it was stolen, make a new data key as well: who had it may have kept the one of now.</source>
        <translation>如果是被盜，請同時產生新的數據密鑰：曾持有它的人可能留有現在的數據密鑰。</translation>
    </message>
    <message>
        <source>It lies in the file, and each way above unlocks it. If somebody may have it, a new passphrase does not help: a new data key does.</source>
        <translation>它在檔案中，上面每種方式都能解開它。如果可能已為他人所得，更改主口令沒有用：要換新的數據密鑰。</translation>
    </message>
    <message>
        <source>Make a recovery key…</source>
        <translation>產生復原密鑰…</translation>
    </message>
    <message>
        <source>New data key…</source>
        <translation>新數據密鑰…</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>主口令</translation>
    </message>
    <message>
        <source>Passphrase and key file</source>
        <translation>主口令與密鑰檔案</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>復原密鑰</translation>
    </message>
    <message>
        <source>Removed: {way}</source>
        <translation>已移除：{way}</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Replace the recovery key…</source>
        <translation>更換復原密鑰…</translation>
    </message>
    <message>
        <source>The key that seals the vault</source>
        <translation>加密保險庫的密鑰</translation>
    </message>
    <message>
        <source>{memory} MiB, {passes} passes a guess</source>
        <translation>每次猜測 {memory} MiB、{passes} 遍運算</translation>
    </message>
</context>
<context>
    <name>VerdictCard</name>
    <message>
        <source>What to do</source>
        <translation>處理辦法</translation>
    </message>
</context>
<context>
    <name>VerdictWords</name>
    <message>
        <source>IP</source>
        <translation>IP</translation>
    </message>
    <message>
        <source>access key</source>
        <translation>Access Key</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>時鐘</translation>
    </message>
    <message>
        <source>exchange</source>
        <translation>交易所</translation>
    </message>
    <message>
        <source>futures trade</source>
        <translation>合約交易</translation>
    </message>
    <message>
        <source>margin trade</source>
        <translation>槓桿交易</translation>
    </message>
    <message>
        <source>permission</source>
        <translation>權限</translation>
    </message>
    <message>
        <source>reachable</source>
        <translation>可連接</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>只讀</translation>
    </message>
    <message>
        <source>request</source>
        <translation>請求</translation>
    </message>
    <message>
        <source>secret and memo</source>
        <translation>Secret Key 和 Memo</translation>
    </message>
    <message>
        <source>secret or memo</source>
        <translation>Secret Key 或 Memo</translation>
    </message>
    <message>
        <source>spot trade</source>
        <translation>現貨交易</translation>
    </message>
    <message>
        <source>withdraw</source>
        <translation>提幣</translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>Not tried</source>
        <translation>未嘗試</translation>
    </message>
    <message>
        <source>Proven</source>
        <translation>已證實</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒絕</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>不明確</translation>
    </message>
</context>
<context>
    <name>Verify</name>
    <message>
        <source>A result about {exchange}, not about the key</source>
        <translation>這是關於 {exchange} 的結果，與密鑰無關</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>Access Key</translation>
    </message>
    <message>
        <source>Anyone with this key set may move coins to saved addresses.</source>
        <translation>持有此密鑰組的人可以把幣轉到已儲存的地址。</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>已查詢</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>時鐘</translation>
    </message>
    <message>
        <source>Documented by {exchange}</source>
        <translation>{exchange} 文件有說明</translation>
    </message>
    <message>
        <source>IP</source>
        <translation>IP</translation>
    </message>
    <message>
        <source>Inferred from how {exchange} answers; not documented</source>
        <translation>由 {exchange} 的回應推斷；文件沒有說明</translation>
    </message>
    <message>
        <source>Or adopt what was seen, and bind an IP address on the Details page.</source>
        <translation>或採用實測結果，並在「詳情」頁綁定 IP 地址。</translation>
    </message>
    <message>
        <source>Or tick it here: adopt what was seen.</source>
        <translation>或在此勾選：採用實測結果。</translation>
    </message>
    <message>
        <source>Or untick it here: adopt what was seen.</source>
        <translation>或在此取消勾選：採用實測結果。</translation>
    </message>
    <message>
        <source>Permission missing</source>
        <translation>缺少權限</translation>
    </message>
    <message>
        <source>Reachable</source>
        <translation>可連接</translation>
    </message>
    <message>
        <source>Refused: {fact}</source>
        <translation>被拒絕：{fact}</translation>
    </message>
    <message>
        <source>Secret and memo</source>
        <translation>Secret Key 和 Memo</translation>
    </message>
    <message>
        <source>The key can do less than you declared</source>
        <translation>密鑰的實際權限少於聲明</translation>
    </message>
    <message>
        <source>The key can do more than you declared</source>
        <translation>密鑰的實際權限多於聲明</translation>
    </message>
    <message>
        <source>The probe asks first</source>
        <translation>此探測會先詢問</translation>
    </message>
    <message>
        <source>Tick {permission} for this key on {exchange}&apos;s site, if it should be able to.</source>
        <translation>如果此密鑰應有{permission}權限，請在 {exchange} 網站上為它勾選。</translation>
    </message>
    <message>
        <source>Unclear: {fact}</source>
        <translation>不明確：{fact}</translation>
    </message>
    <message>
        <source>Untick {permission} for this key on {exchange}&apos;s site, if it should not be able to.</source>
        <translation>如果此密鑰不應有{permission}權限，請在 {exchange} 網站上為它取消勾選。</translation>
    </message>
    <message>
        <source>Untick {permission} on {exchange}, or declare it and bind an IP address.</source>
        <translation>請在 {exchange} 上取消勾選{permission}，或聲明它並綁定 IP 地址。</translation>
    </message>
    <message>
        <source>Untick {permission} on {exchange}, or declare it.</source>
        <translation>請在 {exchange} 上取消勾選{permission}，或聲明它。</translation>
    </message>
    <message>
        <source>less than declared</source>
        <translation>少於聲明</translation>
    </message>
    <message>
        <source>match</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>more than declared</source>
        <translation>多於聲明</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>未嘗試</translation>
    </message>
    <message>
        <source>unclear</source>
        <translation>不明確</translation>
    </message>
    <message>
        <source>{code} permission missing</source>
        <translation>{code} 缺少權限</translation>
    </message>
    <message>
        <source>{permissions} answered, though not ticked here.</source>
        <translation>{permissions}得到了回應，但此處沒有勾選。</translation>
    </message>
    <message>
        <source>{permissions} answered, though the box is not ticked.</source>
        <translation>{permissions}得到了回應，但沒有勾選。</translation>
    </message>
    <message>
        <source>{permissions}: ticked here, and {exchange} refuses it. Programs that rely on it will fail.</source>
        <translation>{permissions}：此處已勾選，但 {exchange} 拒絕。依賴它的程式會失敗。</translation>
    </message>
    <message>
        <source>{words} and {last}</source>
        <translation>{words}和{last}</translation>
    </message>
</context>
<context>
    <name>VerifyAllDialog</name>
    <message>
        <source>A report is not saved</source>
        <translation>有報告沒有儲存</translation>
    </message>
    <message>
        <source>All keys of one account return the same data. Either they belong to different accounts, or something moved between the two calls; then verify again.</source>
        <translation>同一帳戶的所有密鑰傳回相同的數據。要麼它們屬於不同的帳戶，要麼兩次呼叫之間有變動；後者請重新驗證。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Key sets of one account return different balances</source>
        <translation>同一帳戶的密鑰組傳回了不同的餘額</translation>
    </message>
    <message>
        <source>Nothing was asked</source>
        <translation>沒有查詢</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stopped. {summary}; {left} not begun.</source>
        <translation>已停止。{summary}；{left} 個尚未開始。</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>{account}: {names} and {first} differ.</source>
        <translation>{account}：{names} 與 {first} 不同。</translation>
    </message>
    <message>
        <source>{count} with mismatches</source>
        <translation>{count} 個不一致</translation>
    </message>
    <message>
        <source>{place} of {count}: {label}</source>
        <translation>{place} / {count}：{label}</translation>
    </message>
    <message>
        <source>{place} of {count}: {label}, {asked}</source>
        <translation>{place} / {count}：{label}，{asked}</translation>
    </message>
    <message>
        <source>{summary}.</source>
        <translation>{summary}。</translation>
    </message>
</context>
<context>
    <name>VerifyCommands</name>
    <message>
        <source>There is no key set to verify.</source>
        <translation>沒有可驗證的密鑰組。</translation>
    </message>
    <message>
        <source>Verify all of {account}</source>
        <translation>驗證 {account} 的全部密鑰組</translation>
    </message>
    <message>
        <source>Verify the whole vault</source>
        <translation>驗證整個保險庫</translation>
    </message>
</context>
<context>
    <name>VerifyOffer</name>
    <message>
        <source>Later</source>
        <translation>稍後</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was sent yet. %n calls that change nothing would show what it can really do:</source>
        <translation>
            <numerusform>尚未發送任何內容。%n 次不改變任何東西的呼叫會顯示它真正能做什麼：</numerusform>
        </translation>
    </message>
    <message>
        <source>Verify now</source>
        <translation>立即驗證</translation>
    </message>
    <message>
        <source>“{name}” is saved. Verify it now?</source>
        <translation>「{name}」已儲存。現在驗證嗎？</translation>
    </message>
</context>
<context>
    <name>VerifyPage</name>
    <message>
        <source>Choose one in the list.</source>
        <translation>請在清單中選擇一個。</translation>
    </message>
    <message>
        <source>No key set is chosen</source>
        <translation>未選擇密鑰組</translation>
    </message>
    <message>
        <source>The boxes of “{label}” are as they were seen.</source>
        <translation>「{label}」的勾選已與實測一致。</translation>
    </message>
    <message>
        <source>The report is not saved</source>
        <translation>報告沒有儲存</translation>
    </message>
    <message>
        <source>Verifying {label}</source>
        <translation>正在驗證 {label}</translation>
    </message>
    <message>
        <source>“{label}” has no {part}. Add it on the Details page.</source>
        <translation>「{label}」沒有 {part}。請在「詳情」頁新增。</translation>
    </message>
</context>
<context>
    <name>VerifyStep</name>
    <message>
        <source>Access key, secret key and memo are right, and nothing that is ticked was refused.</source>
        <translation>Access Key、Secret Key 和 Memo 都正確，已勾選的權限都沒有被拒絕。</translation>
    </message>
    <message>
        <source>First the new key set has to be in the vault.</source>
        <translation>首先要把新的密鑰組放入保險庫。</translation>
    </message>
    <message>
        <source>Go on without</source>
        <translation>不驗證，繼續</translation>
    </message>
    <message>
        <source>The new key set is not proven</source>
        <translation>新的密鑰組未得到證實</translation>
    </message>
    <message>
        <source>The new key set is proven</source>
        <translation>新的密鑰組已證實</translation>
    </message>
    <message>
        <source>The new key set is refused</source>
        <translation>新的密鑰組被拒絕</translation>
    </message>
    <message>
        <source>There is no new key set yet.</source>
        <translation>還沒有新的密鑰組。</translation>
    </message>
    <message>
        <source>These calls change nothing. They are sent with “{name}” when you press the button.</source>
        <translation>這些呼叫不改變任何東西。按下按鈕時會用「{name}」發送。</translation>
    </message>
    <message>
        <source>Verify again</source>
        <translation>重新驗證</translation>
    </message>
    <message>
        <source>Verify now</source>
        <translation>立即驗證</translation>
    </message>
</context>
<context>
    <name>VersionRow</name>
    <message>
        <source>Bring back the state before this change</source>
        <translation>恢復到此次改動之前的狀態</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>還原</translation>
    </message>
</context>
<context>
    <name>VersionsView</name>
    <message>
        <source>Accepted findings</source>
        <translation>已接受的問題</translation>
    </message>
    <message>
        <source>Bound IP addresses</source>
        <translation>綁定的 IP 地址</translation>
    </message>
    <message>
        <source>Changed: {names}</source>
        <translation>已更改：{names}</translation>
    </message>
    <message>
        <source>Created on</source>
        <translation>建立日期</translation>
    </message>
    <message>
        <source>Each save keeps the version before it, up to 20.</source>
        <translation>每次儲存都會保留之前的版本，最多 20 個。</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>到期日期</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Nothing was changed yet</source>
        <translation>尚無改動</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>權限</translation>
    </message>
    <message>
        <source>Recycle bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Renamed from “{label}”</source>
        <translation>原名「{label}」</translation>
    </message>
    <message>
        <source>Renamed from “{label}”; also changed: {names}</source>
        <translation>原名「{label}」；還更改了{names}</translation>
    </message>
    <message>
        <source>Secret lost</source>
        <translation>Secret Key 遺失</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>使用方</translation>
    </message>
</context>
<context>
    <name>WarningQuestion</name>
    <message>
        <source>Send</source>
        <translation>發送</translation>
    </message>
    <message>
        <source>Send to {host}?</source>
        <translation>發送到 {host}？</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>A .keyvault file from this computer, a backup, or another machine.</source>
        <translation>本機、備份或其他電腦上的保險庫。</translation>
    </message>
    <message>
        <source>A new vault</source>
        <translation>新保險庫</translation>
    </message>
    <message>
        <source>A practice BitMart on this computer, with key sets that each show one situation.</source>
        <translation>在本機執行的模擬 BitMart，其中的密鑰組各展示一種情形。</translation>
    </message>
    <message>
        <source>A vault for one trader. It works offline and shows what each key can really do.</source>
        <translation>一位交易者的保險庫。離線工作，並顯示每個密鑰的實際權限。</translation>
    </message>
    <message>
        <source>An existing vault</source>
        <translation>已有的保險庫</translation>
    </message>
    <message>
        <source>Create vault</source>
        <translation>建立保險庫</translation>
    </message>
    <message>
        <source>Encrypted on this computer</source>
        <translation>在本機加密</translation>
    </message>
    <message>
        <source>Keep, sign and prove your exchange keys</source>
        <translation>保管、簽名、驗證你的交易所密鑰</translation>
    </message>
    <message>
        <source>Look around first</source>
        <translation>先體驗一下</translation>
    </message>
    <message>
        <source>No account, no telemetry</source>
        <translation>無帳戶，無遙測</translation>
    </message>
    <message>
        <source>Nothing is sent until you press Send or Verify</source>
        <translation>按下「發送」或「驗證」之前不會發送任何內容</translation>
    </message>
    <message>
        <source>One encrypted file on this computer. You choose the passphrase; nobody can reset it.</source>
        <translation>本機上的一個加密檔案。主口令由你設定；任何人都無法重設。</translation>
    </message>
    <message>
        <source>Open vault</source>
        <translation>打開保險庫</translation>
    </message>
    <message>
        <source>Try the practice exchange</source>
        <translation>試用模擬交易所</translation>
    </message>
</context>
<context>
    <name>WindowMeter</name>
    <message>
        <source>This window has passed</source>
        <translation>該時段已過</translation>
    </message>
</context>
<context>
    <name>WorkspaceContent</name>
    <message>
        <source>1 account</source>
        <translation>1 個帳戶</translation>
    </message>
    <message>
        <source>1 key set</source>
        <translation>1 個密鑰組</translation>
    </message>
    <message>
        <source>Add the first one; an account is made for it.</source>
        <translation>新增第一個密鑰組；會為它建立帳戶。</translation>
    </message>
    <message>
        <source>All key sets</source>
        <translation>全部密鑰組</translation>
    </message>
    <message>
        <source>Make one on the exchange, then paste it here.</source>
        <translation>先在交易所建立，再貼上到此。</translation>
    </message>
    <message>
        <source>Make one on {exchange}, then paste it here.</source>
        <translation>先在 {exchange} 建立，再貼上到此。</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>需要注意</translation>
    </message>
    <message>
        <source>No account yet</source>
        <translation>還沒有帳戶</translation>
    </message>
    <message>
        <source>No key set fits what is typed.</source>
        <translation>沒有符合輸入的密鑰組。</translation>
    </message>
    <message>
        <source>No key sets yet</source>
        <translation>還沒有密鑰組</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Nothing needs attention</source>
        <translation>沒有需要注意的事項</translation>
    </message>
    <message>
        <source>Risks and troubles</source>
        <translation>風險與警告</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
    <message>
        <source>{count} accounts</source>
        <translation>{count} 個帳戶</translation>
    </message>
    <message>
        <source>{count} key sets</source>
        <translation>{count} 個密鑰組</translation>
    </message>
    <message>
        <source>{environment} · {used} of {slots} slots</source>
        <translation>{environment} · 已用 {used} / {slots} 個槽位</translation>
    </message>
</context>
<context>
    <name>WorkspaceNotices</name>
    <message numerus="yes">
        <source>%n copies of this vault are beside it; the newest is {name}, of {date}</source>
        <translation>
            <numerusform>此保險庫旁邊有 %n 份副本；最新的是 {name}，儲存於 {date}</numerusform>
        </translation>
    </message>
    <message>
        <source>Another copy of this vault is beside it: {name}, of {date}</source>
        <translation>此保險庫旁邊有另一份副本：{name}，儲存於 {date}</translation>
    </message>
    <message>
        <source>Bring together…</source>
        <translation>合併…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Go on with this file</source>
        <translation>繼續使用此檔案</translation>
    </message>
    <message>
        <source>It is of {saved}, and this computer has seen one of {seen}. Nothing is saved until you agree.</source>
        <translation>它儲存於 {saved}，而本機見過儲存於 {seen} 的一份。在你同意之前不會儲存任何內容。</translation>
    </message>
    <message>
        <source>It opens with the same passphrase.</source>
        <translation>它用同一個主口令打開。</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>以後再說</translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation>以只讀方式打開</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>已另存為 {name}</translation>
    </message>
    <message>
        <source>The other is at hand, as {name}.</source>
        <translation>另一份就在 {name}。</translation>
    </message>
    <message>
        <source>The other is at hand, as {name}. Bring them together, or go on with this one alone.</source>
        <translation>另一份就在 {name}。可以合併兩者，或只繼續使用這一份。</translation>
    </message>
    <message>
        <source>The other is not at hand. Go on with this one, and bring the other in when it turns up.</source>
        <translation>另一份不在手邊。請先用這一份，等另一份出現時再併入。</translation>
    </message>
    <message>
        <source>They were changed apart. Bring them together, and nothing of either is lost.</source>
        <translation>它們各自有改動。合併後，雙方的內容都不會遺失。</translation>
    </message>
    <message>
        <source>This file is older than the one last seen</source>
        <translation>此檔案比上次見到的舊</translation>
    </message>
    <message>
        <source>This one and the one that this computer has last seen are both of {saved}, and differ.</source>
        <translation>這一份和本機上次見到的那一份都儲存於 {saved}，內容卻不同。</translation>
    </message>
    <message>
        <source>This one is of {saved}; this computer has last seen another, of {seen}.</source>
        <translation>這一份儲存於 {saved}；本機上次見到的是另一份，儲存於 {seen}。</translation>
    </message>
    <message>
        <source>Two copies of this vault went apart</source>
        <translation>此保險庫的兩份副本已有分歧</translation>
    </message>
</context>
<context>
    <name>WorkspaceView</name>
    <message>
        <source>Access key, secret key and memo go in by one paste, and are kept encrypted.</source>
        <translation>Access Key、Secret Key 和 Memo 一次貼上即可填入，並加密儲存。</translation>
    </message>
    <message>
        <source>Add key set</source>
        <translation>新增密鑰組</translation>
    </message>
    <message>
        <source>Add the first key set</source>
        <translation>新增第一個密鑰組</translation>
    </message>
    <message>
        <source>Choose a key set</source>
        <translation>請選擇密鑰組</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜尋</translation>
    </message>
    <message>
        <source>Its credentials, calls and history are shown here.</source>
        <translation>它的憑證、呼叫和歷史會顯示在此。</translation>
    </message>
    <message>
        <source>No key set is shown</source>
        <translation>沒有顯示密鑰組</translation>
    </message>
    <message>
        <source>Without the search, the list is as it was before.</source>
        <translation>清除搜尋後，列表恢復原樣。</translation>
    </message>
</context>
<context>
    <name>_Declared</name>
    <message>
        <source>Not ticked</source>
        <translation>未勾選</translation>
    </message>
    <message>
        <source>Ticked</source>
        <translation>已勾選</translation>
    </message>
</context>
<context>
    <name>_Segment</name>
    <message>
        <source>hidden</source>
        <translation>已隱藏</translation>
    </message>
</context>
<context>
    <name>_TableHead</name>
    <message>
        <source>Declared</source>
        <translation>聲明</translation>
    </message>
    <message>
        <source>Permission</source>
        <translation>權限</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Seen by Verify</source>
        <translation>驗證實測</translation>
    </message>
</context>
</TS>
