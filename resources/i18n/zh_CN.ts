<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <source>An offline vault for the API keys of one trader: it keeps them, signs with them, and proves them. No account, no cloud, no telemetry; the network is touched when you press Send or Verify, and only the hosts of the account in question.</source>
        <translation>一个离线保险库，存放一位交易者的 API 密钥：保管它们，用它们签名，并验证它们。没有账户，没有云端，没有遥测；只有按下“发送”或“验证”时才会联网，而且只连接相关账户的主机。</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Free software under the MIT licence, without any warranty.</source>
        <translation>自由软件，采用 MIT 许可证，不附任何担保。</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>The versions are on the clipboard.</source>
        <translation>版本信息已在剪贴板上。</translation>
    </message>
    <message>
        <source>The versions, for a report of a mistake</source>
        <translation>版本信息，供报告错误时使用</translation>
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
        <translation>其中的密钥组会一并移入。两者都可以还原。</translation>
    </message>
    <message>
        <source>Its {count} key sets go with it. They can be restored.</source>
        <translation>其中的 {count} 个密钥组会一并移入，都可以还原。</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>主账户</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移入</translation>
    </message>
    <message>
        <source>Move “{name}” to the recycle bin</source>
        <translation>将“{name}”移到回收站</translation>
    </message>
    <message>
        <source>move of “{name}” to the recycle bin</source>
        <translation>将“{name}”移到回收站</translation>
    </message>
    <message>
        <source>“{name}” is in the recycle bin.</source>
        <translation>“{name}”已移到回收站。</translation>
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
        <translation>添加账户</translation>
    </message>
    <message>
        <source>Decides which of the exchange&apos;s sites is opened.</source>
        <translation>决定打开交易所的哪个网站。</translation>
    </message>
    <message>
        <source>Edit “{name}”</source>
        <translation>编辑“{name}”</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation>香港</translation>
    </message>
    <message>
        <source>International</source>
        <translation>国际</translation>
    </message>
    <message>
        <source>Its requests go to these hosts alone.</source>
        <translation>它的请求只发往这些主机。</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>主账户</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>One account on the exchange. Its five key sets go into it.</source>
        <translation>交易所的一个账户，可存放它的五个密钥组。</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saved otherwise meanwhile: {value}</source>
        <translation>期间已另有保存：{value}</translation>
    </message>
    <message>
        <source>You were adding an account when the vault locked</source>
        <translation>保险库锁定时，你正在添加账户</translation>
    </message>
    <message>
        <source>You were editing “{name}” when the vault locked</source>
        <translation>保险库锁定时，你正在编辑“{name}”</translation>
    </message>
</context>
<context>
    <name>AccountListModel</name>
    <message>
        <source>{name}, {environment}, {used} of {all} slots used</source>
        <translation>{name}，{environment}，已用 {used} / {all} 个槽位</translation>
    </message>
</context>
<context>
    <name>AccountsSidebar</name>
    <message>
        <source>Accounts</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>添加账户</translation>
    </message>
    <message>
        <source>All key sets</source>
        <translation>全部密钥组</translation>
    </message>
    <message>
        <source>Edit account…</source>
        <translation>编辑账户…</translation>
    </message>
    <message>
        <source>Key ages</source>
        <translation>密钥时间线</translation>
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
        <translation>设置</translation>
    </message>
    <message>
        <source>Verify all of {account}</source>
        <translation>验证 {account} 的全部密钥组</translation>
    </message>
</context>
<context>
    <name>AddKeyFileDialog</name>
    <message>
        <source>Add a key file</source>
        <translation>添加密钥文件</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>请选择文件。</translation>
    </message>
    <message>
        <source>Keep a copy in a safe place. One that is not there is made.</source>
        <translation>请在安全的地方另存一份。文件不存在时会新建。</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>密钥文件</translation>
    </message>
    <message>
        <source>The key file opens the vault together with the passphrase.</source>
        <translation>密钥文件与主口令一起打开保险库。</translation>
    </message>
    <message>
        <source>The passphrase together with the file opens the vault from now on, and so does all that did before. Take the passphrase alone away afterwards, and nobody opens the vault without the file.</source>
        <translation>从现在起，主口令加此文件可以打开保险库，原有的方式也仍然有效。之后请移除单独的主口令，这样没有此文件就无人能打开保险库。</translation>
    </message>
</context>
<context>
    <name>AddKeySetPage</name>
    <message>
        <source>Add key set</source>
        <translation>添加密钥组</translation>
    </message>
    <message>
        <source>Add the key set that replaces “{name}”</source>
        <translation>添加用来替换“{name}”的密钥组</translation>
    </message>
    <message>
        <source>Edit account…</source>
        <translation>编辑账户…</translation>
    </message>
    <message>
        <source>Filled in: {names}.</source>
        <translation>已填入：{names}。</translation>
    </message>
    <message>
        <source>Key set {number}</source>
        <translation>密钥组 {number}</translation>
    </message>
    <message>
        <source>No label such as “Access Key:” was found. Paste each value into its field.</source>
        <translation>没有找到“Access Key:”之类的标签。请把各个值分别粘贴到对应的栏位。</translation>
    </message>
    <message>
        <source>No slot of this account is free</source>
        <translation>此账户没有空闲的槽位</translation>
    </message>
    <message>
        <source>Ready to be saved</source>
        <translation>可以保存了</translation>
    </message>
    <message>
        <source>Still missing: {names}</source>
        <translation>还缺：{names}</translation>
    </message>
    <message>
        <source>The name is refused</source>
        <translation>此名称不能使用</translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>剪贴板上没有文本。</translation>
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
        <translation>添加主口令</translation>
    </message>
    <message>
        <source>Another passphrase opens the vault as well, such as one for somebody you trust. It opens all of it.</source>
        <translation>另一个主口令也能打开保险库，例如给你信任的人。它能打开全部内容。</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新主口令</translation>
    </message>
    <message>
        <source>Repeat the new passphrase</source>
        <translation>再次输入新主口令</translation>
    </message>
    <message>
        <source>The new passphrase opens the vault as well.</source>
        <translation>新主口令也能打开保险库了。</translation>
    </message>
    <message>
        <source>The two are different. Type the same passphrase again.</source>
        <translation>两次输入不同。请再输入同一个主口令。</translation>
    </message>
</context>
<context>
    <name>AddressChip</name>
    <message>
        <source>Delete removes it</source>
        <translation>按 Delete 键移除</translation>
    </message>
</context>
<context>
    <name>AnswerBody</name>
    <message>
        <source>Answer</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation>复制响应</translation>
    </message>
    <message>
        <source>Form of the answer</source>
        <translation>响应的显示方式</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>标头</translation>
    </message>
    <message>
        <source>Headers of the answer</source>
        <translation>响应头</translation>
    </message>
    <message>
        <source>Only the beginning is shown; the answer has {size} bytes.</source>
        <translation>只显示开头部分；响应共 {size} 字节。</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>原始</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>树状</translation>
    </message>
    <message>
        <source>trace {trace}</source>
        <translation>追踪号 {trace}</translation>
    </message>
</context>
<context>
    <name>AnswerTree</name>
    <message>
        <source>Answer as a tree</source>
        <translation>树状响应</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>复制值</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
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
        <translation>代码 {code}</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>the answer is a web page</source>
        <translation>响应是一个网页</translation>
    </message>
    <message>
        <source>the answer is empty</source>
        <translation>响应为空</translation>
    </message>
    <message>
        <source>the answer is nested deeper than {depth} levels</source>
        <translation>响应的嵌套超过 {depth} 层</translation>
    </message>
    <message>
        <source>the answer is not JSON</source>
        <translation>响应不是 JSON</translation>
    </message>
    <message>
        <source>the answer is not text</source>
        <translation>响应不是文本</translation>
    </message>
</context>
<context>
    <name>ArmRow</name>
    <message>
        <source>Arm writes for this session</source>
        <translation>本次会话允许写操作</translation>
    </message>
    <message>
        <source>Arm writes for this session first</source>
        <translation>请先允许本次会话的写操作</translation>
    </message>
    <message>
        <source>Armed for this session; locking disarms.</source>
        <translation>本次会话已允许写操作；锁定后失效。</translation>
    </message>
    <message>
        <source>Disarm</source>
        <translation>取消允许</translation>
    </message>
    <message>
        <source>Disarmed: this call would change something at the exchange.</source>
        <translation>未允许写操作：此调用会更改交易所上的内容。</translation>
    </message>
</context>
<context>
    <name>AskingStep</name>
    <message>
        <source>Asking: {what}</source>
        <translation>正在询问：{what}</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>显示报告</translation>
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
        <translation>所有密钥组都没有风险或警告。</translation>
    </message>
    <message>
        <source>Nothing needs attention</source>
        <translation>没有需要注意的事项</translation>
    </message>
    <message>
        <source>Nothing of this kind</source>
        <translation>没有此类事项</translation>
    </message>
    <message>
        <source>Risks and troubles</source>
        <translation>风险与警告</translation>
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
        <translation>备份</translation>
    </message>
    <message>
        <source>Open a copy</source>
        <translation>打开副本</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>{time}, save {number}</source>
        <translation>{time}，第 {number} 次保存</translation>
    </message>
</context>
<context>
    <name>BackupsPage</name>
    <message>
        <source>Each save that changes something keeps the state before it, beside the vault and encrypted alike.</source>
        <translation>每次保存改动时，都会把之前的状态留在保险库旁边，同样加密。</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>还原…</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>还没有备份。</translation>
    </message>
    <message>
        <source>opens as it did then: by an earlier passphrase or key</source>
        <translation>按当时的方式打开：用较早的主口令或密钥</translation>
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
        <translation>还原</translation>
    </message>
    <message>
        <source>deleted {when}</source>
        <translation>删除于 {when}</translation>
    </message>
</context>
<context>
    <name>BitMart</name>
    <message>
        <source>A balance was answered.</source>
        <translation>返回了余额。</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>Access Key</translation>
    </message>
    <message>
        <source>Ask for fewer records.</source>
        <translation>请减少请求的记录数。</translation>
    </message>
    <message>
        <source>Balances, orders, history</source>
        <translation>余额、订单、历史</translation>
    </message>
    <message>
        <source>BitMart closes on 2027-01-31</source>
        <translation>BitMart 将于 2027-01-31 关闭</translation>
    </message>
    <message>
        <source>BitMart documents no code {code} for its sockets.</source>
        <translation>BitMart 文档没有说明其 Socket 的代码 {code}。</translation>
    </message>
    <message>
        <source>BitMart documents no code {code}.</source>
        <translation>BitMart 文档没有说明代码 {code}。</translation>
    </message>
    <message>
        <source>BitMart documents no code {code}; its neighbours all speak of authentication.</source>
        <translation>BitMart 文档没有说明代码 {code}；相邻的代码都与身份验证有关。</translation>
    </message>
    <message>
        <source>BitMart ended trading on 2026-08-26 and closes on 2027-01-31. Reading, withdrawing and revoking keys are left.</source>
        <translation>BitMart 已于 2026-08-26 结束交易，将于 2027-01-31 关闭。目前只能查询、提币和撤销密钥。</translation>
    </message>
    <message>
        <source>BitMart futures demo</source>
        <translation>BitMart 合约模拟盘</translation>
    </message>
    <message>
        <source>BitMart shows it once. Here it is kept encrypted; copies leave the clipboard after {seconds} s.</source>
        <translation>BitMart 只显示一次。此处加密保存；复制的内容在 {seconds} 秒后从剪贴板清除。</translation>
    </message>
    <message>
        <source>Borrow, repay, isolated margin</source>
        <translation>借币、还币、逐仓杠杆</translation>
    </message>
    <message>
        <source>Check host and port of the environment, and a firewall on the way.</source>
        <translation>检查环境的主机和端口，以及途中的防火墙。</translation>
    </message>
    <message>
        <source>Check host and port of the environment.</source>
        <translation>检查环境的主机和端口。</translation>
    </message>
    <message>
        <source>Check path and host; {exchange} may have closed the service.</source>
        <translation>检查路径和主机；{exchange} 可能已关闭此服务。</translation>
    </message>
    <message>
        <source>Check that access key and secret key were not swapped, and paste the secret again.</source>
        <translation>检查 Access Key 与 Secret Key 是否填反，并重新粘贴 Secret Key。</translation>
    </message>
    <message>
        <source>Check the host of the environment.</source>
        <translation>检查环境的主机。</translation>
    </message>
    <message>
        <source>Check the internet connection, VPN and firewall.</source>
        <translation>检查网络连接、VPN 和防火墙。</translation>
    </message>
    <message>
        <source>Check the internet connection.</source>
        <translation>检查网络连接。</translation>
    </message>
    <message>
        <source>Check the proxy in the settings.</source>
        <translation>检查设置中的代理。</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date, and the CA file of an environment of your own.</source>
        <translation>检查本机日期，以及自建环境的 CA 文件。</translation>
    </message>
    <message>
        <source>Compare the memo with the exchange letter by letter. It is not the user id, and a space at its end counts.</source>
        <translation>逐字核对 Memo 与交易所上的是否一致。它不是用户 ID，末尾的空格也算在内。</translation>
    </message>
    <message>
        <source>Contracts, leverage, transfers</source>
        <translation>合约、杠杆、划转</translation>
    </message>
    <message>
        <source>Do not go on from this network if you do not know why: somebody may be in between.</source>
        <translation>若不清楚原因，请勿在此网络继续：中间可能有人截取。</translation>
    </message>
    <message>
        <source>Every call that would show it moves funds.</source>
        <translation>能看出这一点的调用都会动用资金。</translation>
    </message>
    <message>
        <source>Find the key by the start and end of its access key, and delete it.</source>
        <translation>按 Access Key 的开头和结尾找到该密钥并删除。</translation>
    </message>
    <message>
        <source>Futures trade</source>
        <translation>合约交易</translation>
    </message>
    <message>
        <source>HTTP 404: there is no such path on this host, or the service is closed.</source>
        <translation>HTTP 404：此主机上没有这个路径，或服务已关闭。</translation>
    </message>
    <message>
        <source>HTTP {status} with a web page: Cloudflare, in front of {exchange}, stopped the call. The key was not looked at.</source>
        <translation>HTTP {status}，返回的是网页：{exchange} 前端的 Cloudflare 拦下了调用，没有检查密钥。</translation>
    </message>
    <message>
        <source>HTTP {status}, and {why}. It did not come from {exchange}&apos;s API.</source>
        <translation>HTTP {status}，且{why}。它并非来自 {exchange} 的 API。</translation>
    </message>
    <message>
        <source>HTTP {status}: too many calls came from this address.</source>
        <translation>HTTP {status}：来自此地址的调用过多。</translation>
    </message>
    <message>
        <source>Have mail and second factor at hand: BitMart asks for them when keys are made.</source>
        <translation>准备好邮箱和两步验证：BitMart 创建密钥时会要求验证。</translation>
    </message>
    <message>
        <source>If both are surely right, make a new key set: BitMart cannot show the secret again.</source>
        <translation>若两者都确定无误，请新建密钥组：BitMart 不会再次显示 Secret Key。</translation>
    </message>
    <message>
        <source>Log in on BitMart&apos;s site and open Account, API Management. No documented API call revokes a key.</source>
        <translation>登录 BitMart 网站，打开“账户 &gt; API 管理”。文档中没有可撤销密钥的 API 调用。</translation>
    </message>
    <message>
        <source>Margin trade</source>
        <translation>杠杆交易</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>Memo</translation>
    </message>
    <message>
        <source>Moves coins out</source>
        <translation>转出币种</translation>
    </message>
    <message>
        <source>Names the key. By itself it already reads the account.</source>
        <translation>标识密钥。仅凭它就能读取账户。</translation>
    </message>
    <message>
        <source>No whole answer came in time</source>
        <translation>未能按时收到完整响应</translation>
    </message>
    <message>
        <source>Not asked: an earlier question has to be settled first.</source>
        <translation>未查询：要先解决前面的问题。</translation>
    </message>
    <message>
        <source>Not asked: the question was only whether {exchange} knows the access key.</source>
        <translation>未查询：只询问 {exchange} 是否认得这个 Access Key。</translation>
    </message>
    <message>
        <source>Not asked: you cancelled the verification.</source>
        <translation>未查询：你取消了验证。</translation>
    </message>
    <message>
        <source>On its first use this may create a deposit address.</source>
        <translation>首次使用时可能会创建充值地址。</translation>
    </message>
    <message>
        <source>One reading call was answered and another was refused with 30012.</source>
        <translation>一个读取调用得到了响应，另一个被 30012 拒绝。</translation>
    </message>
    <message>
        <source>Or let the measured difference be added to timestamps, on the Sign and Test call pages.</source>
        <translation>或在“签名”和“测试调用”页上，把测得的偏差加到时间戳上。</translation>
    </message>
    <message>
        <source>Part of every signature, compared letter by letter.</source>
        <translation>参与每次签名，须一字不差。</translation>
    </message>
    <message>
        <source>Place and cancel spot orders</source>
        <translation>下单与撤销现货订单</translation>
    </message>
    <message>
        <source>Practice exchange</source>
        <translation>模拟交易所</translation>
    </message>
    <message>
        <source>Proven: access key</source>
        <translation>已证实：Access Key</translation>
    </message>
    <message>
        <source>Proven: access key. The request itself was refused</source>
        <translation>已证实：Access Key。请求本身被拒绝</translation>
    </message>
    <message>
        <source>Proven: secret and memo</source>
        <translation>已证实：Secret Key 和 Memo</translation>
    </message>
    <message>
        <source>Proven: secret and memo. The request itself was refused</source>
        <translation>已证实：Secret Key 和 Memo。请求本身被拒绝</translation>
    </message>
    <message>
        <source>Read {exchange}&apos;s own text, and quote the trace to its support.</source>
        <translation>请看 {exchange} 的原文，并向其客服提供追踪号。</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Refused: access key</source>
        <translation>被拒绝：Access Key</translation>
    </message>
    <message>
        <source>Refused: authentication, for a reason that is not documented</source>
        <translation>被拒绝：身份验证，原因在文档中没有说明</translation>
    </message>
    <message>
        <source>Refused: secret or memo</source>
        <translation>被拒绝：Secret Key 或 Memo</translation>
    </message>
    <message>
        <source>Refused: the key has expired</source>
        <translation>被拒绝：密钥已过期</translation>
    </message>
    <message>
        <source>Refused: the key lacks this permission</source>
        <translation>被拒绝：密钥缺少此权限</translation>
    </message>
    <message>
        <source>Refused: the timestamp. The key is not judged</source>
        <translation>被拒绝：时间戳。未对密钥作出判断</translation>
    </message>
    <message>
        <source>Refused: this computer&apos;s IP address</source>
        <translation>被拒绝：本机的 IP 地址</translation>
    </message>
    <message>
        <source>Secret key</source>
        <translation>Secret Key</translation>
    </message>
    <message>
        <source>Set this computer&apos;s clock by the internet (network time).</source>
        <translation>通过网络校准本机时钟（网络时间）。</translation>
    </message>
    <message>
        <source>Spot trade</source>
        <translation>现货交易</translation>
    </message>
    <message>
        <source>Stop for some minutes, then go on more slowly.</source>
        <translation>停止几分钟，然后放慢继续。</translation>
    </message>
    <message>
        <source>The access key was refused here, so the signature was not judged.</source>
        <translation>Access Key 在此被拒绝，因此没有判断签名。</translation>
    </message>
    <message>
        <source>The address was refused first, so nothing is known of the rest.</source>
        <translation>地址先被拒绝，因此其余情况不明。</translation>
    </message>
    <message>
        <source>The answer ended before its announced length</source>
        <translation>响应未达到声明的长度就结束了</translation>
    </message>
    <message>
        <source>The answer says success, and what it carries is not what this call returns.</source>
        <translation>响应称成功，但内容不是此调用应返回的。</translation>
    </message>
    <message>
        <source>The answer took so long that it cannot be told whether {exchange} would take the timestamp.</source>
        <translation>响应耗时过长，无法判断 {exchange} 是否会接受该时间戳。</translation>
    </message>
    <message>
        <source>The answer was larger than is accepted, and was dropped</source>
        <translation>响应超过可接受的大小，已丢弃</translation>
    </message>
    <message>
        <source>The connection was reset before a whole answer came</source>
        <translation>收到完整响应前连接被重置</translation>
    </message>
    <message>
        <source>The endpoint may have been retired. Compare with another call.</source>
        <translation>此接口可能已下线。请与其他调用对照。</translation>
    </message>
    <message>
        <source>The exchange answered in {ms} ms.</source>
        <translation>交易所在 {ms} 毫秒内响应。</translation>
    </message>
    <message>
        <source>The fee question was answered.</source>
        <translation>费率查询得到了响应。</translation>
    </message>
    <message>
        <source>The futures socket refused the login. It gives no code, so access key, secret, memo or clock may be the reason.</source>
        <translation>合约 Socket 拒绝了登录。它不给出代码，原因可能是 Access Key、Secret Key、Memo 或时钟。</translation>
    </message>
    <message>
        <source>The host did not prove who it is, so nothing was sent</source>
        <translation>主机未能证明身份，因此什么都没有发送</translation>
    </message>
    <message>
        <source>The host refused the connection</source>
        <translation>主机拒绝了连接</translation>
    </message>
    <message>
        <source>The host sent the call elsewhere (HTTP {status}). It was not followed: signed headers go to no other host.</source>
        <translation>主机把调用转向别处（HTTP {status}）。没有跟随：已签名请求头不会发给其他主机。</translation>
    </message>
    <message>
        <source>The host was not reached</source>
        <translation>无法连接到主机</translation>
    </message>
    <message>
        <source>The key lacks Read-only here, and whether BitMart looks at the signature before that is not documented.</source>
        <translation>密钥在此缺少“只读”，而 BitMart 是否在此之前检查签名，文档没有说明。</translation>
    </message>
    <message>
        <source>The list of transfers was answered.</source>
        <translation>返回了划转列表。</translation>
    </message>
    <message>
        <source>The name of the host was not found</source>
        <translation>找不到主机名</translation>
    </message>
    <message>
        <source>The private socket accepted the login.</source>
        <translation>私有 Socket 接受了登录。</translation>
    </message>
    <message>
        <source>The private socket gave no answer. This says nothing about the key.</source>
        <translation>私有 Socket 没有响应。这不能说明密钥是否有问题。</translation>
    </message>
    <message>
        <source>The private socket refused the login; it does not say whether secret or memo is wrong.</source>
        <translation>私有 Socket 拒绝了登录；它没有说明是 Secret Key 还是 Memo 有误。</translation>
    </message>
    <message>
        <source>The probe asks first: it tries to cancel an order that does not exist.</source>
        <translation>此探测会先询问：它尝试撤销一笔不存在的订单。</translation>
    </message>
    <message>
        <source>The proxy did not let the call through</source>
        <translation>代理没有放行此调用</translation>
    </message>
    <message>
        <source>The request may have taken effect: look before you send it again.</source>
        <translation>请求可能已生效：再次发送前请先查看。</translation>
    </message>
    <message>
        <source>The signature covers timestamp, memo and body, not the path.</source>
        <translation>签名覆盖时间戳、Memo 和请求体，不包括路径。</translation>
    </message>
    <message>
        <source>The signature does not match, and {exchange} does not say whether the secret or the memo is wrong.</source>
        <translation>签名不匹配，{exchange} 没有说明是 Secret Key 还是 Memo 有误。</translation>
    </message>
    <message>
        <source>The timestamp was refused, so the signature was not judged.</source>
        <translation>时间戳被拒绝，因此没有判断签名。</translation>
    </message>
    <message>
        <source>This always cancels all orders of the symbol.</source>
        <translation>此操作总是撤销该交易对的全部订单。</translation>
    </message>
    <message>
        <source>This call needs no key, so it says nothing about one.</source>
        <translation>此调用不需要密钥，因此不能说明密钥是否有问题。</translation>
    </message>
    <message>
        <source>This changes a setting of the account at once.</source>
        <translation>此操作会立即更改账户的一项设置。</translation>
    </message>
    <message>
        <source>This computer&apos;s address is not refused; the address itself is not shown.</source>
        <translation>本机地址没有被拒绝；地址本身不显示。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock agreed with {exchange}&apos;s.</source>
        <translation>当时本机时钟与 {exchange} 一致。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock was {seconds:.2f} s ahead.</source>
        <translation>当时本机时钟快 {seconds:.2f} 秒。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock was {seconds:.2f} s behind.</source>
        <translation>当时本机时钟慢 {seconds:.2f} 秒。</translation>
    </message>
    <message>
        <source>This environment has no host for it.</source>
        <translation>此环境没有相应的主机。</translation>
    </message>
    <message>
        <source>This says nothing about the key.</source>
        <translation>这不能说明密钥是否有问题。</translation>
    </message>
    <message>
        <source>Try again later, or from another network.</source>
        <translation>稍后再试，或换一个网络。</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>请稍后再试。</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>请再试一次。</translation>
    </message>
    <message>
        <source>Try again; if it stays, something on the way cuts the connection.</source>
        <translation>请再试一次；如果仍然如此，途中有什么切断了连接。</translation>
    </message>
    <message>
        <source>Unclear: no whole answer came</source>
        <translation>不明确：没有收到完整响应</translation>
    </message>
    <message>
        <source>Unclear: too many calls. This says nothing about the key</source>
        <translation>不明确：调用过多。这不能说明密钥是否有问题</translation>
    </message>
    <message>
        <source>Unclear: trouble at {exchange}. This says nothing about the key</source>
        <translation>不明确：{exchange} 出现故障。这不能说明密钥是否有问题</translation>
    </message>
    <message>
        <source>Unclear: {exchange} refused the request, not the key</source>
        <translation>不明确：{exchange} 拒绝的是请求，不是密钥</translation>
    </message>
    <message>
        <source>Until {until}, whoever holds these headers may send the same body to another endpoint of this account.</source>
        <translation>在 {until} 之前，持有这些请求头的人可以把同样的请求体发到此账户的其他接口。</translation>
    </message>
    <message>
        <source>Wait a minute; try without VPN or from another network.</source>
        <translation>等一分钟；关闭 VPN 或换一个网络再试。</translation>
    </message>
    <message>
        <source>What answered does not speak HTTP</source>
        <translation>响应方使用的不是 HTTP</translation>
    </message>
    <message>
        <source>When its timer ends, this cancels all orders of the symbol.</source>
        <translation>定时结束后，会撤销该交易对的全部订单。</translation>
    </message>
    <message>
        <source>With an empty body this cancels every planned spot order of the account.</source>
        <translation>请求体为空时，会撤销该账户的全部现货计划委托。</translation>
    </message>
    <message>
        <source>With an empty body this cancels every spot order of the account.</source>
        <translation>请求体为空时，会撤销该账户的全部现货订单。</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>提币</translation>
    </message>
    <message>
        <source>Without an order id this cancels all orders of the symbol.</source>
        <translation>没有订单号时，会撤销该交易对的全部订单。</translation>
    </message>
    <message>
        <source>Without an order id this may cancel all planned orders of the symbol.</source>
        <translation>没有订单号时，可能撤销该交易对的全部计划委托。</translation>
    </message>
    <message>
        <source>You cancelled the call</source>
        <translation>你取消了调用</translation>
    </message>
    <message>
        <source>You cancelled the verification before the answer was there.</source>
        <translation>你在收到响应之前取消了验证。</translation>
    </message>
    <message>
        <source>the answer has no code</source>
        <translation>响应中没有代码</translation>
    </message>
    <message>
        <source>{exchange} accepted a signed call, so secret and memo are right.</source>
        <translation>{exchange} 接受了已签名的调用，因此 Secret Key 和 Memo 正确。</translation>
    </message>
    <message>
        <source>{exchange} accepted the signature and answered.</source>
        <translation>{exchange} 接受了签名并作出响应。</translation>
    </message>
    <message>
        <source>{exchange} answered</source>
        <translation>{exchange} 已响应</translation>
    </message>
    <message>
        <source>{exchange} answered a call that checks the access key.</source>
        <translation>{exchange} 响应了检查 Access Key 的调用。</translation>
    </message>
    <message>
        <source>{exchange} does not say which address it saw.</source>
        <translation>{exchange} 没有说明它看到的是哪个地址。</translation>
    </message>
    <message>
        <source>{exchange} knows the access key. This call does not check the secret or the memo.</source>
        <translation>{exchange} 认得这个 Access Key。此调用不检查 Secret Key 和 Memo。</translation>
    </message>
    <message>
        <source>{exchange} knows the key: it missed a permission, not the key.</source>
        <translation>{exchange} 认得这个密钥：缺少的是权限，不是密钥的问题。</translation>
    </message>
    <message>
        <source>{exchange} looked for an order that does not exist; without the permission it would not.</source>
        <translation>{exchange} 去查找了那笔不存在的订单；没有权限时不会去查找。</translation>
    </message>
    <message>
        <source>{exchange} refused the request. No key was used</source>
        <translation>{exchange} 拒绝了请求。没有用到密钥</translation>
    </message>
    <message>
        <source>{exchange} refuses timestamps more than 1 s ahead or 5 s behind.</source>
        <translation>{exchange} 拒绝快 1 秒以上或慢 5 秒以上的时间戳。</translation>
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
        <translation>此文本不含任何机密：密钥只以 Access Key 的前 5 位和后 4 位表示。</translation>
    </message>
    <message>
        <source>None of them has a key.</source>
        <translation>它们都没有密钥。</translation>
    </message>
    <message>
        <source>Revoke on {exchange}: {page}</source>
        <translation>在 {exchange} 上撤销：{page}</translation>
    </message>
    <message>
        <source>Vault “{name}”, as of {at} UTC. Keys still to be revoked: {left} of {count}.</source>
        <translation>保险库“{name}”，截至 UTC {at}。{count} 个密钥中还有 {left} 个待撤销。</translation>
    </message>
    <message>
        <source>What to revoke</source>
        <translation>要撤销的密钥</translation>
    </message>
    <message>
        <source>in the hands of {names}</source>
        <translation>在 {names} 手中</translation>
    </message>
    <message>
        <source>proven: the exchange does not know it any more</source>
        <translation>已证实：交易所已不认识它</translation>
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
        <translation>某个程序或服务被攻破</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>Its access key is not kept here.</source>
        <translation>它的 Access Key 没有保存在这里。</translation>
    </message>
    <message>
        <source>Keys still to be revoked: {left} of {count}</source>
        <translation>{count} 个密钥中还有 {left} 个待撤销</translation>
    </message>
    <message>
        <source>No key is in their hands</source>
        <translation>他们手中没有密钥</translation>
    </message>
    <message>
        <source>None of them is noted under “Used by” of a key set.</source>
        <translation>没有任何密钥组的“使用方”记录了它们。</translation>
    </message>
    <message>
        <source>One or more programs and places, or a whole account.</source>
        <translation>一个或多个程序和地点，或整个账户。</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>This computer knows no printer.</source>
        <translation>此电脑没有打印机。</translation>
    </message>
    <message>
        <source>Tick who was breached</source>
        <translation>勾选被攻破的一方</translation>
    </message>
    <message>
        <source>What to revoke</source>
        <translation>要撤销的密钥</translation>
    </message>
    <message>
        <source>Whoever broke in has the keys that were kept there. Revoke them on the exchange, from the top; who had a key before is listed, too.</source>
        <translation>攻破者已拿到存放在那里的密钥。请从上到下在交易所撤销；以前持有过密钥的也列在其中。</translation>
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
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>The program made a mistake</source>
        <translation>程序出错了</translation>
    </message>
    <message>
        <source>What it was doing has stopped; the vault on disk is whole. The report holds places, no values.</source>
        <translation>正在进行的操作已停止；磁盘上的保险库完好。报告只含出错位置，不含任何值。</translation>
    </message>
</context>
<context>
    <name>Button</name>
    <message>
        <source>At work; Esc cancels</source>
        <translation>正在进行；按 Esc 取消</translation>
    </message>
</context>
<context>
    <name>CallBody</name>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>尚未发送</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Waiting for {host}. Esc or Cancel ends it.</source>
        <translation>正在等待 {host}。按 Esc 或“取消”可中止。</translation>
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
        <translation>将发送的调用</translation>
    </message>
</context>
<context>
    <name>CallRow</name>
    <message>
        <source>Answer</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Answer, cut</source>
        <translation>响应（已截断）</translation>
    </message>
    <message>
        <source>Fills it in on Test call; nothing is sent</source>
        <translation>填入“测试调用”；不会发送</translation>
    </message>
    <message>
        <source>Open as a draft</source>
        <translation>作为草稿打开</translation>
    </message>
    <message>
        <source>Request, redacted</source>
        <translation>请求（已脱敏）</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>trace {trace}</source>
        <translation>追踪号 {trace}</translation>
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
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter the calls</source>
        <translation>筛选调用</translation>
    </message>
    <message>
        <source>From date</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>From, as 2026-11-22</source>
        <translation>从，如 2026-11-22</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>No call fits</source>
        <translation>没有符合的调用</translation>
    </message>
    <message>
        <source>Nothing has been sent with this key set</source>
        <translation>还没有用此密钥组发送过任何请求</translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation>显示更早的</translation>
    </message>
    <message>
        <source>This is no day</source>
        <translation>这不是有效日期</translation>
    </message>
    <message>
        <source>To date</source>
        <translation>结束日期</translation>
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
        <translation>关闭</translation>
    </message>
    <message>
        <source>If the passphrase is lost, set a new one now; the recovery key is asked for once more.</source>
        <translation>如果主口令已丢失，请现在设置新的；会再询问一次恢复密钥。</translation>
    </message>
    <message>
        <source>Leave them to me alone</source>
        <translation>仅限我本人访问</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Only you can read this vault’s files now.</source>
        <translation>现在只有你能读取此保险库的文件。</translation>
    </message>
    <message>
        <source>Opened by the recovery key</source>
        <translation>已用恢复密钥打开</translation>
    </message>
    <message>
        <source>Other users of this computer may read files of this vault</source>
        <translation>此电脑的其他用户可以读取该保险库的文件</translation>
    </message>
    <message>
        <source>Others may put files into this vault’s folder, or take them away</source>
        <translation>其他人可以在该保险库的文件夹中放入或取走文件</translation>
    </message>
    <message>
        <source>Set a passphrase…</source>
        <translation>设置主口令…</translation>
    </message>
    <message>
        <source>Strengthen…</source>
        <translation>加强…</translation>
    </message>
    <message>
        <source>This vault’s passphrase is protected with less work than is usual today</source>
        <translation>该保险库主口令的保护强度低于现今常规水平</translation>
    </message>
    <message>
        <source>Unlocking takes {now} s here. With today’s usual work it takes {usual} s, and so does each guess.</source>
        <translation>在此解锁需 {now} 秒。按现今常规强度需 {usual} 秒，每次猜测也要这么久。</translation>
    </message>
    <message>
        <source>{folder}. Move the vault to a folder of yours.</source>
        <translation>{folder}。请把保险库移到你自己的文件夹。</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} 以及另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>{names}. Its contents stay encrypted; a guess needs the file.</source>
        <translation>{names}。内容仍是加密的；但拿到文件的人就能尝试猜测。</translation>
    </message>
</context>
<context>
    <name>ChartPanel</name>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Point at it, or use Left and Right, to read each one.</source>
        <translation>指向某一点，或按左右方向键逐个读取。</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show as</source>
        <translation>显示为</translation>
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
        <translation>要导出的密钥组</translation>
    </message>
</context>
<context>
    <name>ClipboardPage</name>
    <message>
        <source>Clear after</source>
        <translation>清除时间</translation>
    </message>
    <message>
        <source>Keep the window out of screenshots</source>
        <translation>不让窗口出现在截图中</translation>
    </message>
    <message>
        <source>Screenshots, recordings and shared screens leave the window out, or show it black. Turn it off to show somebody your window. It does not stop a program that may control this computer.</source>
        <translation>截图、录屏和共享屏幕中不会出现此窗口，或显示为黑色。要给别人看窗口时请关闭此项。它挡不住能控制这台电脑的程序。</translation>
    </message>
    <message>
        <source>The system refused it: the window is in screenshots.</source>
        <translation>系统拒绝了：窗口仍会出现在截图中。</translation>
    </message>
    <message>
        <source>This system offers programs no way to do that: whoever may take a picture of your screen sees what you reveal. Secrets are hidden again after 10 seconds, and as soon as you turn to another window.</source>
        <translation>此系统没有为程序提供这种办法：能截取屏幕的人会看到你显示的内容。密钥会在 10 秒后重新隐藏，切换到其他窗口时也会立即隐藏。</translation>
    </message>
    <message>
        <source>Whatever you copy here, out of a text field too, leaves the clipboard after so long, when the vault locks and when the program ends, if it is still there. It is marked as a secret, and it is never what the middle mouse button pastes. A clipboard manager that does not know the mark keeps what it saw in its history: many do, extensions of GNOME among them.</source>
        <translation>在此复制的内容（包括从文本框复制的）若仍在剪贴板上，会在这段时间后、保险库锁定时以及程序退出时清除。它带有机密标记，也不会被鼠标中键粘贴。不识别该标记的剪贴板管理器会把见过的内容留在历史中：许多都是如此，GNOME 的扩展也在其中。</translation>
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
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy headers</source>
        <translation>复制请求头</translation>
    </message>
    <message>
        <source>Sign again</source>
        <translation>重新签名</translation>
    </message>
</context>
<context>
    <name>ClockOffsets</name>
    <message>
        <source>Clock agrees with {exchange}</source>
        <translation>时钟与 {exchange} 一致</translation>
    </message>
    <message>
        <source>Clock {seconds} s ahead of {exchange}</source>
        <translation>时钟比 {exchange} 快 {seconds} 秒</translation>
    </message>
    <message>
        <source>Clock {seconds} s behind {exchange}</source>
        <translation>时钟比 {exchange} 慢 {seconds} 秒</translation>
    </message>
    <message>
        <source>Timestamps set by {exchange}&apos;s clock, {seconds} s</source>
        <translation>时间戳以 {exchange} 的时钟为准，{seconds} 秒</translation>
    </message>
</context>
<context>
    <name>ClosingNoticeBar</name>
    <message>
        <source>Open the announcement</source>
        <translation>打开公告</translation>
    </message>
</context>
<context>
    <name>CodeSearch</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
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
        <translation>两者都可以照原样保存。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Compare with the other program&apos;s change</source>
        <translation>与另一个程序的改动比较</translation>
    </message>
    <message>
        <source>Mine is what you wanted to save, theirs is what the file holds now. What loses stays among the earlier versions of its key set; everything else of both is kept.</source>
        <translation>“我的”是你想保存的，“对方的”是文件现有的。未选的一方会留在其密钥组的历史版本中；双方的其他内容都会保留。</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>The two changes do not meet any more</source>
        <translation>两边的改动不再冲突</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Both answers are the same.</source>
        <translation>两个响应相同。</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>比较对象</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>正在比较</translation>
    </message>
    <message>
        <source>One of the two answers is no JSON, so they cannot be compared.</source>
        <translation>两个响应中有一个不是 JSON，无法比较。</translation>
    </message>
    <message>
        <source>Only the beginning of that answer was remembered, so it cannot be compared.</source>
        <translation>该响应只记下了开头部分，无法比较。</translation>
    </message>
    <message>
        <source>The first {count} differences: {counts}</source>
        <translation>前 {count} 处不同：{counts}</translation>
    </message>
    <message>
        <source>This is the first answer of this endpoint that is remembered.</source>
        <translation>这是此接口记下的第一个响应。</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>不同之处</translation>
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
        <translation>保险库</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>对方的</translation>
    </message>
    <message>
        <source>changed on {when}</source>
        <translation>更改于 {when}</translation>
    </message>
    <message>
        <source>mine stays</source>
        <translation>保留我的</translation>
    </message>
    <message>
        <source>theirs comes in</source>
        <translation>采用对方的</translation>
    </message>
    <message>
        <source>to be chosen</source>
        <translation>待选择</translation>
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
        <translation>全用对方的</translation>
    </message>
    <message>
        <source>Both changed the same</source>
        <translation>双方都更改了</translation>
    </message>
    <message>
        <source>Show {count} more</source>
        <translation>再显示 {count} 项</translation>
    </message>
    <message>
        <source>{chosen} of {count} chosen</source>
        <translation>已选 {chosen} / {count}</translation>
    </message>
</context>
<context>
    <name>CopiesDialog</name>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Another state of this vault, from a sync service or another computer, is compared with it field by field.</source>
        <translation>来自同步服务或其他电脑的另一份保险库，会与此保险库逐项比较。</translation>
    </message>
    <message>
        <source>Bring copies together</source>
        <translation>合并副本</translation>
    </message>
    <message>
        <source>Bring together…</source>
        <translation>合并…</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Choose the other copy</source>
        <translation>选择另一份副本</translation>
    </message>
    <message>
        <source>No other copy of this vault lies beside it.</source>
        <translation>此保险库旁边没有其他副本。</translation>
    </message>
    <message>
        <source>Vaults</source>
        <translation>保险库</translation>
    </message>
    <message>
        <source>saved {when}, generation {generation}</source>
        <translation>保存于 {when}，第 {generation} 代</translation>
    </message>
    <message>
        <source>{count} older copies lie there, too; choose them as a file.</source>
        <translation>那里还有 {count} 份更早的副本；可作为文件选择。</translation>
    </message>
</context>
<context>
    <name>CostQuestion</name>
    <message>
        <source>Open a costly vault</source>
        <translation>打开高开销的保险库</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
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
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Choose a folder for the vault.</source>
        <translation>请为保险库选择文件夹。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Create vault</source>
        <translation>创建保险库</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Nobody can reset it</source>
        <translation>任何人都无法重置</translation>
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
        <translation>再次输入主口令</translation>
    </message>
    <message>
        <source>The two are different. Type the same passphrase again.</source>
        <translation>两次输入不同。请再输入同一个主口令。</translation>
    </message>
    <message>
        <source>Trading</source>
        <translation>交易</translation>
    </message>
    <message>
        <source>Type a name for the file, without a slash and without a dot in front.</source>
        <translation>请输入文件名称，不含斜杠，也不以点开头。</translation>
    </message>
    <message>
        <source>Without the passphrase the vault stays closed, to you as well, and no exchange shows a secret key again. Write it down and keep it safe. Settings can add a recovery key later.</source>
        <translation>没有主口令，保险库就打不开，对你自己也一样，而且没有交易所会再次显示 Secret Key。请写下来妥善保管。之后可在设置中添加恢复密钥。</translation>
    </message>
</context>
<context>
    <name>CredentialChecks</name>
    <message>
        <source>It begins or ends with a space, which is part of every signature. Is that so on the exchange?</source>
        <translation>开头或结尾有空格，它是每次签名的一部分。交易所上也是这样吗？</translation>
    </message>
    <message>
        <source>It has 1 character; usual are {usual}.</source>
        <translation>有 1 个字符；通常为 {usual} 个。</translation>
    </message>
    <message>
        <source>It has {length} characters; usual are {usual}.</source>
        <translation>有 {length} 个字符；通常为 {usual} 个。</translation>
    </message>
    <message>
        <source>It holds characters that are not usual here. Was something else copied along?</source>
        <translation>含有此处不常见的字符。是否多复制了别的内容？</translation>
    </message>
    <message>
        <source>This looks like a {word}. Were the two swapped?</source>
        <translation>这看起来像 {word}。两者是否填反了？</translation>
    </message>
    <message>
        <source>This looks like an {word}. Were the two swapped?</source>
        <translation>这看起来像 {word}。两者是否填反了？</translation>
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
        <translation>粘贴或输入</translation>
    </message>
    <message>
        <source>Remove the spaces</source>
        <translation>去掉空格</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Swap them</source>
        <translation>对调</translation>
    </message>
</context>
<context>
    <name>CredentialsSection</name>
    <message>
        <source>{part} of “{label}”</source>
        <translation>“{label}”的 {part}</translation>
    </message>
</context>
<context>
    <name>DecideDialog</name>
    <message>
        <source>Choose a side of each first.</source>
        <translation>请先为每一项选定一方。</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Nothing was saved yet. Choose for what is new; your other choices stay.</source>
        <translation>尚未保存。请为新出现的项作出选择；你的其他选择保持不变。</translation>
    </message>
    <message>
        <source>The vault was changed again meanwhile</source>
        <translation>保险库在此期间又被更改了</translation>
    </message>
</context>
<context>
    <name>DetailsPage</name>
    <message>
        <source>Choose one in the list.</source>
        <translation>请在列表中选择一个。</translation>
    </message>
    <message>
        <source>No key set is chosen</source>
        <translation>未选择密钥组</translation>
    </message>
    <message>
        <source>Save replaces that by what you typed, Cancel shows it.</source>
        <translation>“保存”会用你输入的内容取代它，“取消”会显示它。</translation>
    </message>
    <message>
        <source>Saved otherwise meanwhile: {names}</source>
        <translation>期间已另有保存：{names}</translation>
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
        <translation>改动</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
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
        <translation>此文件中有 1 个密钥组</translation>
    </message>
    <message>
        <source>Delete this file as soon as it has done its work</source>
        <translation>用完后请立即删除此文件</translation>
    </message>
    <message>
        <source>It holds your keys in plain text. Deletion is not erasure: they may stay on the disk, in backups and in synced folders. If the file was seen by others, revoke the keys on the exchange.</source>
        <translation>它以明文保存你的密钥。删除不等于抹除：内容可能仍留在磁盘、备份和同步文件夹中。如果文件被他人看到，请在交易所撤销这些密钥。</translation>
    </message>
    <message>
        <source>It is written, and not yet safe on disk: a power cut might still undo it.</source>
        <translation>文件已写入，但尚未确保落盘：断电仍可能使其丢失。</translation>
    </message>
    <message>
        <source>Only you can read it (mode 0600), and only its own passphrase opens it. Nobody can reset that.</source>
        <translation>只有你能读取它（权限 0600），而且只有它自己的主口令能打开它，任何人都无法重置。</translation>
    </message>
    <message>
        <source>Only you can read it (mode 0600).</source>
        <translation>只有你能读取它（权限 0600）。</translation>
    </message>
    <message>
        <source>{count} key sets are in this file</source>
        <translation>此文件中有 {count} 个密钥组</translation>
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
        <translation>未能撤回：{what}</translation>
    </message>
    <message>
        <source>Taken back: {what}</source>
        <translation>已撤回：{what}</translation>
    </message>
    <message>
        <source>The same was changed again since. Earlier versions are on the page History.</source>
        <translation>此后同一处又被更改过。历史版本在“历史”页上。</translation>
    </message>
    <message>
        <source>change of “{name}”</source>
        <translation>更改“{name}”</translation>
    </message>
    <message>
        <source>“{name}” is changed.</source>
        <translation>“{name}”已更改。</translation>
    </message>
</context>
<context>
    <name>EndpointEdit</name>
    <message>
        <source>Endpoint</source>
        <translation>接口</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Search the catalogue, or type a path</source>
        <translation>搜索接口目录，或输入路径</translation>
    </message>
    <message>
        <source>Show all endpoints</source>
        <translation>显示全部接口</translation>
    </message>
</context>
<context>
    <name>EndpointPicker</name>
    <message>
        <source>Endpoints</source>
        <translation>接口</translation>
    </message>
    <message>
        <source>Nothing in the catalogue fits</source>
        <translation>目录中没有符合的接口</translation>
    </message>
    <message>
        <source>Search the catalogue</source>
        <translation>搜索接口目录</translation>
    </message>
    <message>
        <source>Search title, path, group, permission</source>
        <translation>搜索名称、路径、分组、权限</translation>
    </message>
    <message>
        <source>Write a free request</source>
        <translation>编写自定义请求</translation>
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
        <translation>PEM 文件；未指定时以本机信任的证书颁发机构为准。</translation>
    </message>
    <message>
        <source>Add environment</source>
        <translation>添加环境</translation>
    </message>
    <message>
        <source>Certificate authority, optional</source>
        <translation>证书颁发机构（可选）</translation>
    </message>
    <message>
        <source>Choose a PEM file</source>
        <translation>选择 PEM 文件</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Futures host, optional</source>
        <translation>合约主机（可选）</translation>
    </message>
    <message>
        <source>Futures socket, optional</source>
        <translation>合约 Socket（可选）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Signed requests go to these hosts. Add only hosts that you trust with them.</source>
        <translation>已签名的请求会发往这些主机。只添加你信任的主机。</translation>
    </message>
    <message>
        <source>Spot host</source>
        <translation>现货主机</translation>
    </message>
    <message>
        <source>Spot socket, optional</source>
        <translation>现货 Socket（可选）</translation>
    </message>
    <message>
        <source>You were adding an environment when the vault locked</source>
        <translation>保险库锁定时，你正在添加环境</translation>
    </message>
</context>
<context>
    <name>EnvironmentsPage</name>
    <message>
        <source>Add environment</source>
        <translation>添加环境</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>The hosts that an account&apos;s requests may go to, and no others.</source>
        <translation>账户的请求只能发往这些主机，不会发往别处。</translation>
    </message>
    <message>
        <source>Trusts an authority of its own: {names}</source>
        <translation>信任自己的证书颁发机构：{names}</translation>
    </message>
    <message>
        <source>a file that cannot be read</source>
        <translation>无法读取的文件</translation>
    </message>
    <message>
        <source>on this computer, while it runs</source>
        <translation>在本机上，运行期间有效</translation>
    </message>
</context>
<context>
    <name>EvidencePanel</name>
    <message>
        <source>Certainty</source>
        <translation>确定程度</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP 状态码</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>追踪号</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>处理办法</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{date} {time}, answered in {ms} ms</source>
        <translation>{date} {time}，{ms} 毫秒后收到响应</translation>
    </message>
    <message>
        <source>{date} {time}, gave up after {ms} ms</source>
        <translation>{date} {time}，{ms} 毫秒后放弃</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>A table has no place for the hosts of {names}. Add them again before an import.</source>
        <translation>表格中没有地方存放 {names} 的主机。导入前请重新添加。</translation>
    </message>
    <message>
        <source>Other users of this computer can enter {folder}. The file is yours alone; its name is not.</source>
        <translation>此电脑的其他用户可以进入 {folder}。文件只有你能读取，但文件名不是。</translation>
    </message>
    <message>
        <source>Others of your group can rename or delete files in {folder}.</source>
        <translation>与你同组的其他用户可以重命名或删除 {folder} 中的文件。</translation>
    </message>
    <message>
        <source>The file is too large for an import by this program; export fewer key sets at once.</source>
        <translation>文件太大，此程序无法导入；请每次少导出一些密钥组。</translation>
    </message>
    <message>
        <source>a credential of “{label}” holds half of a character, which no text file can; leave that key set out</source>
        <translation>“{label}”的一项凭证含有半个字符，文本文件无法保存；请不要导出该密钥组</translation>
    </message>
    <message>
        <source>every user of this computer may write there</source>
        <translation>此电脑的所有用户都能在那里写入</translation>
    </message>
    <message>
        <source>it is for temporary files, which others can see or which are cleared</source>
        <translation>那里存放临时文件，其他人可以看到，也可能被清理</translation>
    </message>
    <message>
        <source>it is not a folder</source>
        <translation>它不是文件夹</translation>
    </message>
    <message>
        <source>the disk gave back other bytes than were written</source>
        <translation>从磁盘读回的内容与写入的不同</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>this medium keeps no permissions, so everybody could read the file</source>
        <translation>此介质不保存权限，所有人都能读取该文件</translation>
    </message>
    <message>
        <source>{folder} belongs to another user.</source>
        <translation>{folder} 属于另一位用户。</translation>
    </message>
    <message>
        <source>{folder} is not writable</source>
        <translation>{folder} 不可写</translation>
    </message>
    <message>
        <source>{folder} looks like one that is copied to other computers. The file would be copied in plain text.</source>
        <translation>{folder} 看起来会同步到其他电脑。文件会以明文同步过去。</translation>
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
        <translation>关闭</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export as plain text</source>
        <translation>导出为明文</translation>
    </message>
    <message>
        <source>Export key sets</source>
        <translation>导出密钥组</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>已导出</translation>
    </message>
    <message>
        <source>Key sets</source>
        <translation>密钥组</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Passphrases are not kept over a lock: type them again.</source>
        <translation>锁定后不保留主口令，请重新输入。</translation>
    </message>
    <message>
        <source>Plain text holds the key sets as they are now.</source>
        <translation>明文只含密钥组现在的内容。</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>This is not the passphrase of this vault. Nothing was written.</source>
        <translation>这不是此保险库的主口令。没有写入任何内容。</translation>
    </message>
    <message>
        <source>Tick at least one key set.</source>
        <translation>请至少勾选一个密钥组。</translation>
    </message>
    <message>
        <source>With earlier versions</source>
        <translation>包含历史版本</translation>
    </message>
    <message>
        <source>You were exporting key sets when the vault locked</source>
        <translation>保险库锁定时，你正在导出密钥组</translation>
    </message>
    <message>
        <source>Your choices are here again</source>
        <translation>你的选择已恢复</translation>
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
        <translation>选择…</translation>
    </message>
    <message>
        <source>Encrypted vault (recommended)</source>
        <translation>加密保险库（推荐）</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>It will be called “{name}”.</source>
        <translation>将命名为“{name}”。</translation>
    </message>
    <message>
        <source>New passphrase for the file</source>
        <translation>文件的新主口令</translation>
    </message>
    <message>
        <source>Passphrase of this vault</source>
        <translation>此保险库的主口令</translation>
    </message>
    <message>
        <source>Plain text, CSV for spreadsheets</source>
        <translation>明文，CSV（用于电子表格）</translation>
    </message>
    <message>
        <source>Plain text, JSON</source>
        <translation>明文，JSON</translation>
    </message>
    <message>
        <source>Readable by you alone. A file that is there already stays as it is.</source>
        <translation>只有你能读取。已有的文件保持不变。</translation>
    </message>
    <message>
        <source>Repeat the new passphrase</source>
        <translation>再次输入新主口令</translation>
    </message>
    <message>
        <source>Type the passphrase that opens this vault.</source>
        <translation>请输入打开此保险库的主口令。</translation>
    </message>
    <message>
        <source>Type where the file goes, or choose a place.</source>
        <translation>请输入文件位置，或选择一个地方。</translation>
    </message>
</context>
<context>
    <name>ExposedList</name>
    <message>
        <source>{count} more follow when these are done; the text has them all.</source>
        <translation>处理完这些后还有 {count} 个；文本中全部列出。</translation>
    </message>
</context>
<context>
    <name>ExposedRow</name>
    <message>
        <source>Ask whether it is dead</source>
        <translation>询问它是否已失效</translation>
    </message>
    <message>
        <source>It is revoked…</source>
        <translation>它已撤销…</translation>
    </message>
    <message>
        <source>No IP bound</source>
        <translation>未绑定 IP</translation>
    </message>
    <message>
        <source>Open {exchange}</source>
        <translation>打开 {exchange}</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>替换…</translation>
    </message>
    <message>
        <source>access key not kept</source>
        <translation>未保存 Access Key</translation>
    </message>
    <message>
        <source>bound to {addresses}</source>
        <translation>绑定到 {addresses}</translation>
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
        <translation>未证实失效</translation>
    </message>
    <message>
        <source>nothing is known of what it may do</source>
        <translation>不知道它能做什么</translation>
    </message>
    <message>
        <source>proven dead</source>
        <translation>已证实失效</translation>
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
        <translation>打开请求、响应和确定程度</translation>
    </message>
</context>
<context>
    <name>FactsSection</name>
    <message>
        <source>Created on</source>
        <translation>创建日期</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>到期日期</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Only you see it.</source>
        <translation>只有你能看到。</translation>
    </message>
    <message>
        <source>Private and loopback addresses are explained, not refused.</source>
        <translation>私有地址和回环地址会给出说明，但不会拒绝。</translation>
    </message>
    <message>
        <source>Programs and places, with commas.</source>
        <translation>程序和地点，用逗号分隔。</translation>
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
        <translation>已接受的问题</translation>
    </message>
    <message>
        <source>access key</source>
        <translation>Access Key</translation>
    </message>
    <message>
        <source>bound ips</source>
        <translation>绑定的 IP</translation>
    </message>
    <message>
        <source>created at</source>
        <translation>创建日期</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>expires at</source>
        <translation>到期日期</translation>
    </message>
    <message>
        <source>label</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>memo</source>
        <translation>Memo</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>permissions</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>recycled at</source>
        <translation>移入回收站的时间</translation>
    </message>
    <message>
        <source>region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>secret key</source>
        <translation>Secret Key</translation>
    </message>
    <message>
        <source>secret lost</source>
        <translation>Secret Key 已丢失</translation>
    </message>
    <message>
        <source>status</source>
        <translation>状态</translation>
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
        <translation>已用次数</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Near the limit: wait {seconds} s</source>
        <translation>接近上限：请等待 {seconds} 秒</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>This window has passed</source>
        <translation>该时间窗已过</translation>
    </message>
    <message>
        <source>connect</source>
        <translation>连接</translation>
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
        <translation>{exchange} 的“Remaining”标头计的是已用次数</translation>
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
        <translation>按问题</translation>
    </message>
    <message>
        <source>By key set</source>
        <translation>按密钥组</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Most pressing first</source>
        <translation>最紧急的在前</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Risks</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
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
        <translation>说明原因</translation>
    </message>
</context>
<context>
    <name>FindingRow</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Say why</source>
        <translation>说明原因</translation>
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
        <translation>有绑定的地址可能起不到你预期的作用</translation>
    </message>
    <message>
        <source>Add an address</source>
        <translation>添加地址</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add one</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>An address is bound twice</source>
        <translation>有地址重复绑定</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>If one of them leaks, all of them have to change. Give each its own key set.</source>
        <translation>如果其中一个泄露，全部都得更换。请让每个程序各用一个密钥组。</translation>
    </message>
    <message>
        <source>It begins or ends with white space, which is signed as well.</source>
        <translation>开头或结尾有空白，它们也会参与签名。</translation>
    </message>
    <message>
        <source>It cannot be shown again. Make a new key set on the exchange, then revoke this one.</source>
        <translation>它无法再次显示。请在交易所新建密钥组，然后撤销此密钥组。</translation>
    </message>
    <message>
        <source>It ended on {date}.</source>
        <translation>已于 {date} 到期。</translation>
    </message>
    <message>
        <source>It ends on {date}. Make its successor before that.</source>
        <translation>将于 {date} 到期。请在此之前新建接替的密钥组。</translation>
    </message>
    <message>
        <source>It ends soon</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>It has the form of another part. Was the wrong text pasted?</source>
        <translation>它的形式像是另一部分。是否粘贴错了？</translation>
    </message>
    <message>
        <source>It holds a character that cannot be seen, such as a tab.</source>
        <translation>其中有看不见的字符，例如制表符。</translation>
    </message>
    <message>
        <source>It holds letters beyond plain ASCII, which not every program sends in the same way.</source>
        <translation>其中有 ASCII 以外的字母，各程序的发送方式不尽相同。</translation>
    </message>
    <message>
        <source>Its end date has passed</source>
        <translation>已过到期日期</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Never tried</source>
        <translation>从未尝试</translation>
    </message>
    <message>
        <source>No call was sent with it yet, so nothing about it is proven.</source>
        <translation>还没有用它发送过调用，因此没有任何证实。</translation>
    </message>
    <message>
        <source>No {part}</source>
        <translation>缺少 {part}</translation>
    </message>
    <message>
        <source>Older than {days} days</source>
        <translation>已超过 {days} 天</translation>
    </message>
    <message>
        <source>One of the two entries will be forgotten when the key is replaced.</source>
        <translation>更换密钥时，其中一处容易被忘记。</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>替换它</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Show the other</source>
        <translation>显示另一个</translation>
    </message>
    <message>
        <source>The exchange refused this key set</source>
        <translation>交易所拒绝了此密钥组</translation>
    </message>
    <message>
        <source>The exchange sees the public address of a computer: look at {addresses}.</source>
        <translation>交易所看到的是电脑的公网地址：请检查 {addresses}。</translation>
    </message>
    <message>
        <source>The key can do less than you declared</source>
        <translation>密钥的实际权限少于声明</translation>
    </message>
    <message>
        <source>The key can do more than you declared</source>
        <translation>密钥的实际权限多于声明</translation>
    </message>
    <message>
        <source>The last answer about it: {what}.</source>
        <translation>最近一次响应：{what}。</translation>
    </message>
    <message>
        <source>The longer a key lives, the more places it has been in.</source>
        <translation>密钥用得越久，到过的地方就越多。</translation>
    </message>
    <message>
        <source>The same access key is kept twice</source>
        <translation>同一个 Access Key 存了两份</translation>
    </message>
    <message>
        <source>The secret key is lost</source>
        <translation>Secret Key 已丢失</translation>
    </message>
    <message>
        <source>The {part} looks odd</source>
        <translation>{part} 看起来不对</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Used by more than one program</source>
        <translation>不止一个程序在使用</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Whoever holds this key set can send coins to your saved addresses from anywhere.</source>
        <translation>持有此密钥组的人可以从任何地方把币提到你已保存的地址。</translation>
    </message>
    <message>
        <source>Withdraw is allowed and no IP address is bound</source>
        <translation>允许提币，却没有绑定 IP 地址</translation>
    </message>
    <message>
        <source>Without it nothing can be signed.</source>
        <translation>缺少它就无法签名。</translation>
    </message>
    <message>
        <source>{addresses}: one of the two was perhaps meant to be another.</source>
        <translation>{addresses}：其中一个可能本应是别的地址。</translation>
    </message>
    <message>
        <source>{permissions}: it answers, though the box is not ticked.</source>
        <translation>{permissions}：得到了响应，但没有勾选。</translation>
    </message>
    <message>
        <source>{permissions}: the box is ticked, and the exchange refuses it.</source>
        <translation>{permissions}：已勾选，但交易所拒绝。</translation>
    </message>
</context>
<context>
    <name>FreshProcess</name>
    <message>
        <source>The vault is locked, but the program could not start anew to clear its memory. Quit it to do that.</source>
        <translation>保险库已锁定，但程序未能重新启动以清除内存。请退出程序来清除。</translation>
    </message>
</context>
<context>
    <name>FullAccount</name>
    <message>
        <source>All {slots} slots of “{account}” are taken</source>
        <translation>“{account}”的全部 {slots} 个槽位都已占用</translation>
    </message>
    <message>
        <source>It is revoked…</source>
        <translation>它已撤销…</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>替换…</translation>
    </message>
    <message>
        <source>the one that is being replaced: its programs stop until they have the new key</source>
        <translation>被替换的那一个：它的程序会停止，直到换上新密钥</translation>
    </message>
    <message>
        <source>{exchange} does not know it any more</source>
        <translation>{exchange} 已不认识它</translation>
    </message>
    <message>
        <source>{exchange} makes no further key in this account before one of them is revoked on its site. Replace one, or mark the one that you have revoked.</source>
        <translation>在网站上撤销其中一个之前，{exchange} 不会在此账户中再创建密钥。请替换一个，或把你已撤销的那个标记为已撤销。</translation>
    </message>
    <message>
        <source>{exchange} makes no further key in this account before one of them is revoked on its site. Revoke the one that is missed least, then go on here.</source>
        <translation>在网站上撤销其中一个之前，{exchange} 不会在此账户中再创建密钥。请撤销最不需要的那个，再在这里继续。</translation>
    </message>
    <message>
        <source>{status}, no user noted</source>
        <translation>{status}，未记录使用方</translation>
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
        <translation>调用</translation>
    </message>
    <message>
        <source>It is sent to {host} and cannot be undone.</source>
        <translation>它会发往 {host}，无法撤回。</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>This call moves funds</source>
        <translation>此调用会动用资金</translation>
    </message>
    <message>
        <source>Type {phrase} first</source>
        <translation>请先输入 {phrase}</translation>
    </message>
    <message>
        <source>Type {phrase} to allow it</source>
        <translation>输入 {phrase} 以允许</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>A key is old after</source>
        <translation>密钥视为过旧的时间</translation>
    </message>
    <message>
        <source>An open vault stays open then, and locks by itself as when the window is shown.</source>
        <translation>打开的保险库此时仍保持打开，并像显示窗口时一样自动锁定。</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Closing the window keeps it in the tray</source>
        <translation>关闭窗口时留在托盘中</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>From there you can lock, copy a part of a key set, and open the window.</source>
        <translation>在那里可以锁定、复制密钥组的某一项，以及打开窗口。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>No animations</source>
        <translation>关闭动画</translation>
    </message>
    <message>
        <source>Older ones are listed below “Needs attention”, with a way to their successor.</source>
        <translation>超过此时间的会列在“需要注意”下，并可直接添加接替的密钥组。</translation>
    </message>
    <message>
        <source>Show an icon in the tray</source>
        <translation>在托盘中显示图标</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>This desktop has no tray that icons can be shown in, so there is nothing to switch on.</source>
        <translation>这个桌面没有可以显示图标的托盘，因此无可开启。</translation>
    </message>
    <message>
        <source>What turns or slides stands still instead.</source>
        <translation>旋转或滑动的内容改为静止显示。</translation>
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
        <translation>账户</translation>
    </message>
    <message>
        <source>Affiliate</source>
        <translation>联盟返佣</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>经纪商</translation>
    </message>
    <message>
        <source>Futures account</source>
        <translation>合约账户</translation>
    </message>
    <message>
        <source>Futures demo</source>
        <translation>合约模拟</translation>
    </message>
    <message>
        <source>Futures market</source>
        <translation>合约行情</translation>
    </message>
    <message>
        <source>Futures trading</source>
        <translation>合约交易</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>杠杆</translation>
    </message>
    <message>
        <source>Savings</source>
        <translation>理财</translation>
    </message>
    <message>
        <source>Spot algo</source>
        <translation>现货策略委托</translation>
    </message>
    <message>
        <source>Spot market</source>
        <translation>现货行情</translation>
    </message>
    <message>
        <source>Spot trading</source>
        <translation>现货交易</translation>
    </message>
    <message>
        <source>Sub account futures</source>
        <translation>子账户合约</translation>
    </message>
    <message>
        <source>Sub account spot</source>
        <translation>子账户现货</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
</context>
<context>
    <name>Guessing</name>
    <message>
        <source>about {count} days</source>
        <translation>约 {count} 天</translation>
    </message>
    <message>
        <source>about {count} hours</source>
        <translation>约 {count} 小时</translation>
    </message>
    <message>
        <source>about {count} minutes</source>
        <translation>约 {count} 分钟</translation>
    </message>
    <message>
        <source>about {count} years</source>
        <translation>约 {count} 年</translation>
    </message>
    <message>
        <source>less than two minutes</source>
        <translation>不到两分钟</translation>
    </message>
    <message>
        <source>over a million years</source>
        <translation>一百万年以上</translation>
    </message>
    <message>
        <source>{computers} computers like this one need {time}.</source>
        <translation>{computers} 台与本机相当的电脑要猜 {time}。</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>An account has room for {slots}.</source>
        <translation>一个账户可容纳 {slots} 个。</translation>
    </message>
    <message>
        <source>As few as the program needs. Binding is optional and worth it: a key bound to an address is of no use elsewhere. {room}</source>
        <translation>只勾选程序所需的权限。绑定可选但值得：绑定了地址的密钥在别处无法使用。{room}</translation>
    </message>
    <message>
        <source>At least two, such as mail and an authenticator app: {exchange} makes no key without them, and asks for their codes.</source>
        <translation>至少两项，例如邮箱和身份验证器：没有它们，{exchange} 不会创建密钥，并会要求输入它们的验证码。</translation>
    </message>
    <message>
        <source>Bind your security items</source>
        <translation>绑定安全项</translation>
    </message>
    <message>
        <source>Copy key, secret and memo at once</source>
        <translation>立即复制 Access Key、Secret Key 和 Memo</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>How to make one</source>
        <translation>如何创建</translation>
    </message>
    <message>
        <source>It takes part in every signature, to the letter. Keep it here too.</source>
        <translation>它一字不差地参与每次签名，请在这里也保存一份。</translation>
    </message>
    <message>
        <source>Open {exchange}</source>
        <translation>打开 {exchange}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Think of a memo</source>
        <translation>想一个 Memo</translation>
    </message>
    <message>
        <source>Tick permissions, bind addresses</source>
        <translation>勾选权限，绑定地址</translation>
    </message>
    <message>
        <source>{exchange} shows the secret key once and can never show it again. Give a key to nobody whom you would not give the money.</source>
        <translation>{exchange} 只显示一次 Secret Key，之后无法再显示。不放心把钱交给谁，就不要把密钥交给谁。</translation>
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
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Commands (Ctrl+K)</source>
        <translation>命令（Ctrl+K）</translation>
    </message>
    <message>
        <source>Keep it unlocked for a while</source>
        <translation>暂时保持解锁</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Locks in {time}</source>
        <translation>{time} 后锁定</translation>
    </message>
    <message>
        <source>Search key sets</source>
        <translation>搜索密钥组</translation>
    </message>
    <message>
        <source>The vault locks without input again.</source>
        <translation>保险库恢复为无操作时锁定。</translation>
    </message>
    <message>
        <source>Vault {name}</source>
        <translation>保险库 {name}</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} 小时</translation>
    </message>
</context>
<context>
    <name>HeadersWell</name>
    <message>
        <source>Signed headers</source>
        <translation>已签名请求头</translation>
    </message>
    <message>
        <source>shortened here, copied in full</source>
        <translation>此处有省略，复制为全文</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Call</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Socket login</source>
        <translation>Socket 登录</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>{count} not tried</source>
        <translation>{count} 项未尝试</translation>
    </message>
    <message>
        <source>{count} proven</source>
        <translation>{count} 项已证实</translation>
    </message>
    <message>
        <source>{count} refused</source>
        <translation>{count} 项被拒绝</translation>
    </message>
    <message>
        <source>{count} unclear</source>
        <translation>{count} 项不明确</translation>
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
        <translation>调用</translation>
    </message>
    <message>
        <source>Choose one in the list.</source>
        <translation>请在列表中选择一个。</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Clear the calls of “{label}”</source>
        <translation>清除“{label}”的调用</translation>
    </message>
    <message>
        <source>History of</source>
        <translation>历史内容</translation>
    </message>
    <message>
        <source>No key set is chosen</source>
        <translation>未选择密钥组</translation>
    </message>
    <message>
        <source>The remembered requests and answers are gone for good. The key set itself stays as it is.</source>
        <translation>记下的请求和响应会被永久清除。密钥组本身保持不变。</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>“{label}” is as it was before that change.</source>
        <translation>“{label}”已恢复到该次改动之前的状态。</translation>
    </message>
</context>
<context>
    <name>HolderList</name>
    <message>
        <source>1 key</source>
        <translation>1 个密钥</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Nobody is noted under “Used by”, and there is no account.</source>
        <translation>“使用方”中没有任何记录，也没有账户。</translation>
    </message>
    <message>
        <source>Programs and places</source>
        <translation>程序和地点</translation>
    </message>
    <message>
        <source>Who was breached?</source>
        <translation>谁被攻破了？</translation>
    </message>
    <message>
        <source>Whole accounts</source>
        <translation>整个账户</translation>
    </message>
    <message>
        <source>{count} keys</source>
        <translation>{count} 个密钥</translation>
    </message>
    <message>
        <source>{count} more: type above to find them.</source>
        <translation>还有 {count} 个：在上方输入以查找。</translation>
    </message>
</context>
<context>
    <name>HowStored</name>
    <message>
        <source>A lock wipes the data key and empties the window. What is freed is overwritten on Linux with glibc; where that cannot be done, the program starts anew when it locks.</source>
        <translation>锁定时会抹去数据密钥，并清空窗口。在使用 glibc 的 Linux 上，释放的内存会被覆盖；做不到的系统上，程序会在锁定时重新启动。</translation>
    </message>
    <message>
        <source>A random data key seals the vault. It lies in the file, wrapped by a key that Argon2id makes of your passphrase: in a new vault with {memory} MiB of memory and {passes} passes, which makes each guess dear. A weak passphrase can be guessed all the same.</source>
        <translation>保险库由随机生成的数据密钥封存。它就在文件里，由 Argon2id 从主口令导出的密钥包裹：新保险库使用 {memory} MiB 内存、{passes} 轮计算，让每次猜测都代价高昂。但弱的主口令仍可能被猜中。</translation>
    </message>
    <message>
        <source>A secret is opened when it is shown, copied, changed or signed with, and overwritten afterwards. The data key lies in memory that Linux keeps from every other program, where its kernel can; elsewhere in memory that is kept out of swap and dumps as far as the system allows.</source>
        <translation>只有在显示、复制、更改或签名时才会打开一项秘密，用完即覆盖。数据密钥所在的内存，在内核支持时，Linux 不让其他任何程序读取；在别处，则在系统允许的范围内不进入交换区和内存转储。</translation>
    </message>
    <message>
        <source>A vault is one file. Access key, secret key and memo of each key set are sealed one by one with AES-256-GCM, and the whole content once more, so that a changed byte is noticed. Outside of that stand only the ways to open it and their cost, a random number of the file, and how often it was saved.</source>
        <translation>一个保险库就是一个文件。每个密钥组的 Access Key、Secret Key 和 Memo 分别用 AES-256-GCM 封存，全部内容再封存一次，因此改动任何一个字节都会被发现。封存之外只有打开方式及其计算成本、文件的一个随机编号，以及保存过多少次。</translation>
    </message>
    <message>
        <source>Backups are sealed like the vault. An old one still opens with the passphrase of its time.</source>
        <translation>备份的封存方式与保险库相同。旧备份仍用当时的主口令打开。</translation>
    </message>
    <message>
        <source>How your keys are stored</source>
        <translation>密钥如何存放</translation>
    </message>
    <message>
        <source>In memory, while the vault is open</source>
        <translation>在内存中（保险库打开时）</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>在文件中</translation>
    </message>
    <message>
        <source>Nobody can reset the passphrase. Without it the vault opens only by another way that was added before, such as a recovery key.</source>
        <translation>没有人能重置主口令。没有它，保险库只能用事先添加的其他方式打开，例如恢复密钥。</translation>
    </message>
    <message>
        <source>Nothing is sent until you ask for it, as with Send and Verify, and then to the hosts of that key’s account alone. Certificates are always verified, redirects never followed. There is no account with us, no cloud, no telemetry and no search for updates.</source>
        <translation>在你要求之前（例如按下发送或验证）不会发送任何内容，之后也只发往该密钥所属账户的主机。始终验证证书，从不跟随重定向。无需在我们这里开户，没有云端，没有遥测，也不检查更新。</translation>
    </message>
    <message>
        <source>On the clipboard</source>
        <translation>在剪贴板上</translation>
    </message>
    <message>
        <source>On the network</source>
        <translation>在网络上</translation>
    </message>
    <message>
        <source>The way in</source>
        <translation>打开的途径</translation>
    </message>
    <message>
        <source>What it does not protect from</source>
        <translation>它防不住什么</translation>
    </message>
    <message>
        <source>What you copy is marked as a secret, and removed after {seconds} s, at a lock and at the end, if it is still there and the desktop lets it be removed. A clipboard manager that does not know the mark keeps it in its history.</source>
        <translation>复制的内容会标记为机密；{seconds} 秒后、锁定时和退出时，如果它还在剪贴板上而且桌面允许，就会移除。不认识这个标记的剪贴板管理器会把它留在历史里。</translation>
    </message>
    <message>
        <source>a program with your rights that records keys or the screen</source>
        <translation>以你的权限运行、记录键盘或屏幕的程序</translation>
    </message>
    <message>
        <source>a tampered installation of this program or of Python</source>
        <translation>被篡改的本程序或 Python 安装</translation>
    </message>
    <message>
        <source>a weak passphrase</source>
        <translation>弱的主口令</translation>
    </message>
    <message>
        <source>an administrator, or a system that was broken into, while the vault is open</source>
        <translation>保险库打开时的系统管理员，或已被入侵的系统</translation>
    </message>
    <message>
        <source>memory that was given back, until the system uses it again</source>
        <translation>已归还、系统尚未重新使用的内存</translation>
    </message>
    <message>
        <source>somebody who looks over your shoulder</source>
        <translation>在你身后偷看的人</translation>
    </message>
    <message>
        <source>what the exchange does with a key</source>
        <translation>交易所对密钥的处理</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>1 IP</source>
        <translation>1 个 IP</translation>
    </message>
    <message>
        <source>1 new account</source>
        <translation>1 个新账户</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 条警告</translation>
    </message>
    <message>
        <source>A sealed value of it does not open.</source>
        <translation>其中有一个加密的值无法解开。</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add it under another name</source>
        <translation>换个名称添加</translation>
    </message>
    <message>
        <source>All {slots} slots of “{account}” are in use or taken by rows above.</source>
        <translation>“{account}”的 {slots} 个槽位都已使用，或被上面的行占用。</translation>
    </message>
    <message>
        <source>Already there: {where}</source>
        <translation>已存在：{where}</translation>
    </message>
    <message>
        <source>Another key set of “{account}” has this name.</source>
        <translation>“{account}”的另一个密钥组已用此名称。</translation>
    </message>
    <message>
        <source>Cannot be imported</source>
        <translation>无法导入</translation>
    </message>
    <message>
        <source>Choose the account that it belongs to.</source>
        <translation>请选择它所属的账户。</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>It belongs to another exchange than the chosen account.</source>
        <translation>它属于另一家交易所，与所选账户不同。</translation>
    </message>
    <message>
        <source>It holds more than this version knows of a key set; that is left out.</source>
        <translation>它含有此版本不认识的内容；这些内容会略去。</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新</translation>
    </message>
    <message>
        <source>No free slot</source>
        <translation>没有空闲槽位</translation>
    </message>
    <message>
        <source>Replace the credentials of {where}</source>
        <translation>替换 {where} 的凭证</translation>
    </message>
    <message>
        <source>Same key as {where}</source>
        <translation>与 {where} 是同一密钥</translation>
    </message>
    <message>
        <source>The name is taken</source>
        <translation>名称已被使用</translation>
    </message>
    <message>
        <source>The name of its account cannot be used: {reason}.</source>
        <translation>它的账户名称不可用：{reason}。</translation>
    </message>
    <message>
        <source>The same access key is there as {where}. What differs: {parts}.</source>
        <translation>同一个 Access Key 已存在于 {where}。不同之处：{parts}。</translation>
    </message>
    <message>
        <source>The same key set is there as {where}.</source>
        <translation>同一个密钥组已存在于 {where}。</translation>
    </message>
    <message>
        <source>There is no access key: without it a key set names no key.</source>
        <translation>没有 Access Key：缺少它，密钥组就不知道指的是哪个密钥。</translation>
    </message>
    <message>
        <source>There is no such environment here. Add it in the settings under the same name, then import again.</source>
        <translation>这里没有这个环境。请在设置中以相同名称添加，然后重新导入。</translation>
    </message>
    <message>
        <source>This key is not in the vault yet.</source>
        <translation>此密钥还不在保险库中。</translation>
    </message>
    <message>
        <source>This name cannot be used: {reason}.</source>
        <translation>此名称不可用：{reason}。</translation>
    </message>
    <message>
        <source>This version knows no such exchange.</source>
        <translation>此版本不认识这家交易所。</translation>
    </message>
    <message>
        <source>a host of the environment “{name}” cannot be used: {reason}</source>
        <translation>环境“{name}”的一个主机不可用：{reason}</translation>
    </message>
    <message>
        <source>a later version of Vault App wrote it</source>
        <translation>它由更新版本的 Vault App 写成</translation>
    </message>
    <message>
        <source>a text in it holds a NUL character</source>
        <translation>其中的文本含有 NUL 字符</translation>
    </message>
    <message>
        <source>a text in it holds half of a character</source>
        <translation>其中的文本含有半个字符</translation>
    </message>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>added as “{label}”</source>
        <translation>添加为“{label}”</translation>
    </message>
    <message>
        <source>it has another length than the system says, or is being written to</source>
        <translation>它的长度与系统所报的不同，或正在被写入</translation>
    </message>
    <message>
        <source>it holds a NUL character, so it is no text</source>
        <translation>它含有 NUL 字符，不是文本</translation>
    </message>
    <message>
        <source>it is a link, and only the link would go</source>
        <translation>它是链接，删除的只会是链接本身</translation>
    </message>
    <message>
        <source>it is no longer the file that was imported</source>
        <translation>它已不是当初导入的文件</translation>
    </message>
    <message>
        <source>it is not JSON</source>
        <translation>它不是 JSON</translation>
    </message>
    <message>
        <source>it is not an ordinary file</source>
        <translation>它不是普通文件</translation>
    </message>
    <message>
        <source>it is not text in UTF-8</source>
        <translation>它不是 UTF-8 文本</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>文件不存在</translation>
    </message>
    <message>
        <source>it is text in UTF-16 or UTF-32; save it as UTF-8</source>
        <translation>它是 UTF-16 或 UTF-32 文本；请另存为 UTF-8</translation>
    </message>
    <message>
        <source>it names several key sets, and which parts belong together cannot be told; take one at a time</source>
        <translation>它含有多个密钥组，无法判断哪些部分属于同一组；请逐个处理</translation>
    </message>
    <message>
        <source>it was pasted</source>
        <translation>它是粘贴而来的</translation>
    </message>
    <message>
        <source>its JSON has an object that names a member twice</source>
        <translation>它的 JSON 中有对象含有重名成员</translation>
    </message>
    <message>
        <source>its JSON holds a number where a text in quotes belongs</source>
        <translation>它的 JSON 在应为带引号文本的地方用了数字</translation>
    </message>
    <message>
        <source>its JSON holds more than {count} values</source>
        <translation>它的 JSON 超过 {count} 个值</translation>
    </message>
    <message>
        <source>its JSON is more than {depth} levels deep</source>
        <translation>它的 JSON 嵌套超过 {depth} 层</translation>
    </message>
    <message>
        <source>its first line names a column twice</source>
        <translation>它的首行有重复的列名</translation>
    </message>
    <message>
        <source>its table is broken near line {number}</source>
        <translation>它的表格在第 {number} 行附近损坏</translation>
    </message>
    <message>
        <source>labelled lines may have up to {limit} characters; it has {size}</source>
        <translation>带标签的行最多 {limit} 个字符；它有 {size} 个</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>line {number}</source>
        <translation>第 {number} 行</translation>
    </message>
    <message>
        <source>line {number} has 1 field, and the first line has {wanted}</source>
        <translation>第 {number} 行有 1 个字段，而首行有 {wanted} 个</translation>
    </message>
    <message>
        <source>line {number} has {count} fields, and the first line has {wanted}</source>
        <translation>第 {number} 行有 {count} 个字段，而首行有 {wanted} 个</translation>
    </message>
    <message>
        <source>no account chosen</source>
        <translation>未选择账户</translation>
    </message>
    <message>
        <source>replaces the credentials</source>
        <translation>替换凭证</translation>
    </message>
    <message>
        <source>row {row} of this file</source>
        <translation>此文件的第 {row} 行</translation>
    </message>
    <message>
        <source>the environment “{name}” names a host in a way that is not known</source>
        <translation>环境“{name}”中有不认识的主机写法</translation>
    </message>
    <message>
        <source>the environment “{name}” trusts an authority that is no certificate</source>
        <translation>环境“{name}”信任的颁发机构不是证书</translation>
    </message>
    <message>
        <source>the name of an environment cannot be used: {reason}</source>
        <translation>环境名称不可用：{reason}</translation>
    </message>
    <message>
        <source>the name “{label}” cannot be used</source>
        <translation>名称“{label}”不可用</translation>
    </message>
    <message>
        <source>the system said “{text}”</source>
        <translation>系统提示“{text}”</translation>
    </message>
    <message>
        <source>the text</source>
        <translation>该文本</translation>
    </message>
    <message>
        <source>{account} (new)</source>
        <translation>{account}（新）</translation>
    </message>
    <message>
        <source>{count} IPs</source>
        <translation>{count} 个 IP</translation>
    </message>
    <message>
        <source>{count} added</source>
        <translation>添加 {count} 个</translation>
    </message>
    <message>
        <source>{count} in its recycle bin stay there</source>
        <translation>其回收站中的 {count} 个不会导入</translation>
    </message>
    <message>
        <source>{count} left out</source>
        <translation>不导入 {count} 个</translation>
    </message>
    <message>
        <source>{count} new accounts</source>
        <translation>{count} 个新账户</translation>
    </message>
    <message>
        <source>{count} replaced</source>
        <translation>替换 {count} 个</translation>
    </message>
    <message>
        <source>{count} unusable</source>
        <translation>{count} 个无法使用</translation>
    </message>
    <message>
        <source>{count} warnings</source>
        <translation>{count} 条警告</translation>
    </message>
    <message>
        <source>{member}: it is not a date such as 2026-01-31.</source>
        <translation>{member}：不是 2026-01-31 这样的日期。</translation>
    </message>
    <message>
        <source>{member}: one of them is not known; known are {known}.</source>
        <translation>{member}：其中一项不认识；可用的有 {known}。</translation>
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
        <translation>缺少 {part}：已签名的调用需要它。</translation>
    </message>
    <message>
        <source>{part}: it has {size} bytes, and {limit} are allowed.</source>
        <translation>{part}：有 {size} 字节，最多允许 {limit} 字节。</translation>
    </message>
    <message>
        <source>{part}: {remark}</source>
        <translation>{part}：{remark}</translation>
    </message>
    <message>
        <source>{where} is not a list</source>
        <translation>{where} 不是列表</translation>
    </message>
    <message>
        <source>{where} is not a text in quotes</source>
        <translation>{where} 不是带引号的文本</translation>
    </message>
    <message>
        <source>{where} is not an object in braces</source>
        <translation>{where} 不是花括号括起的对象</translation>
    </message>
    <message>
        <source>“{account}” has a key set of this name, or a row above takes it.</source>
        <translation>“{account}”已有同名的密钥组，或上面的行用了此名称。</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>A name cannot be used. Change it first.</source>
        <translation>有名称不可用。请先更改。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Import from “{name}”</source>
        <translation>从“{name}”导入</translation>
    </message>
    <message>
        <source>Import key sets</source>
        <translation>导入密钥组</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>Open a costly vault</source>
        <translation>打开高开销的保险库</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>The source is not as it was</source>
        <translation>来源与之前不同</translation>
    </message>
    <message>
        <source>Tick at least one key set.</source>
        <translation>请至少勾选一个密钥组。</translation>
    </message>
    <message>
        <source>Type the passphrase that opens that vault.</source>
        <translation>请输入打开那个保险库的主口令。</translation>
    </message>
    <message>
        <source>What you chose before the lock is not put back. Look at each row again.</source>
        <translation>锁定前的选择没有恢复，请重新查看每一行。</translation>
    </message>
    <message>
        <source>You were importing key sets when the vault locked</source>
        <translation>保险库锁定时，你正在导入密钥组</translation>
    </message>
</context>
<context>
    <name>ImportDone</name>
    <message>
        <source>Delete the file</source>
        <translation>删除文件</translation>
    </message>
    <message>
        <source>Deletion is not erasure: it may stay on the disk, in backups and in synced folders.</source>
        <translation>删除不等于抹除：内容可能仍留在磁盘、备份和同步文件夹中。</translation>
    </message>
    <message>
        <source>Move it to a safe place yourself, or delete it here. Deletion is not erasure: it may stay on the disk, in backups and in synced folders.</source>
        <translation>请自行把它移到安全的地方，或在此删除。删除不等于抹除：内容可能仍留在磁盘、备份和同步文件夹中。</translation>
    </message>
    <message>
        <source>Saved: {counts}.</source>
        <translation>已保存：{counts}。</translation>
    </message>
    <message>
        <source>The file is deleted</source>
        <translation>文件已删除</translation>
    </message>
    <message>
        <source>The file still holds these keys</source>
        <translation>文件中仍有这些密钥</translation>
    </message>
</context>
<context>
    <name>ImportPreviewView</name>
    <message>
        <source>Account for key sets that name none</source>
        <translation>未指定账户的密钥组归入</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Import all that can be imported</source>
        <translation>导入全部可导入的</translation>
    </message>
    <message>
        <source>Import none</source>
        <translation>全部不导入</translation>
    </message>
    <message>
        <source>Key sets in the file</source>
        <translation>文件中的密钥组</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>There is no account yet. Cancel, and add one first.</source>
        <translation>还没有账户。请取消，并先添加一个。</translation>
    </message>
    <message>
        <source>Tick</source>
        <translation>勾选</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>待检查</translation>
    </message>
    <message>
        <source>To check: {count}</source>
        <translation>待检查：{count}</translation>
    </message>
    <message>
        <source>When saved: {counts}.</source>
        <translation>保存时：{counts}。</translation>
    </message>
    <message>
        <source>Which rows are shown</source>
        <translation>显示哪些行</translation>
    </message>
</context>
<context>
    <name>ImportRowPanel</name>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>As the file says</source>
        <translation>按文件所写</translation>
    </message>
    <message>
        <source>Bound IP addresses</source>
        <translation>绑定的 IP 地址</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Goes into</source>
        <translation>归入</translation>
    </message>
    <message>
        <source>Name in this vault</source>
        <translation>在此保险库中的名称</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>各部分</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>槽位</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>none bound</source>
        <translation>未绑定</translation>
    </message>
    <message>
        <source>none yet: choose one</source>
        <translation>尚无：请选择一个</translation>
    </message>
    <message>
        <source>row {number}</source>
        <translation>第 {number} 行</translation>
    </message>
    <message>
        <source>{account}, which is made for it</source>
        <translation>{account}，为此新建</translation>
    </message>
</context>
<context>
    <name>ImportStart</name>
    <message>
        <source>First you see what is in it. Nothing is saved before you press Save.</source>
        <translation>先查看其中的内容。按下“保存”之前不会保存任何内容。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Key file of that vault</source>
        <translation>那个保险库的密钥文件</translation>
    </message>
    <message>
        <source>Leave it empty when a passphrase alone opens it.</source>
        <translation>仅用主口令就能打开时，请留空。</translation>
    </message>
    <message>
        <source>Passphrase of that vault</source>
        <translation>那个保险库的主口令</translation>
    </message>
    <message>
        <source>Paste it again; your choices are put back when it is read.</source>
        <translation>请重新粘贴；读取后会恢复你的选择。</translation>
    </message>
    <message>
        <source>What was pasted is not kept over a lock</source>
        <translation>锁定后不保留粘贴的内容</translation>
    </message>
</context>
<context>
    <name>IpBinding</name>
    <message>
        <source>{address} exists only on one cable or one Wi-Fi. The exchange sees your public one.</source>
        <translation>{address} 只在一条网线或一个 Wi-Fi 内有效。交易所看到的是你的公网地址。</translation>
    </message>
    <message>
        <source>{address} is a private address. The exchange sees your public one.</source>
        <translation>{address} 是私有地址。交易所看到的是你的公网地址。</translation>
    </message>
    <message>
        <source>{address} is a range. Whether the exchange accepts ranges is not documented.</source>
        <translation>{address} 是一个地址段。交易所是否接受地址段，文档没有说明。</translation>
    </message>
    <message>
        <source>{address} is set aside for documents or tests. No computer on the internet has it.</source>
        <translation>{address} 是保留给文档或测试的地址，互联网上没有电脑使用它。</translation>
    </message>
    <message>
        <source>{address} is this computer itself. The exchange sees your public address.</source>
        <translation>{address} 就是这台电脑。交易所看到的是你的公网地址。</translation>
    </message>
</context>
<context>
    <name>IpEditor</name>
    <message>
        <source>1 address</source>
        <translation>1 个地址</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add an address</source>
        <translation>添加地址</translation>
    </message>
    <message>
        <source>Add an address, or paste a comma-separated list</source>
        <translation>添加地址，或粘贴以逗号分隔的列表</translation>
    </message>
    <message>
        <source>Bound IP addresses</source>
        <translation>绑定的 IP 地址</translation>
    </message>
    <message>
        <source>none bound</source>
        <translation>未绑定</translation>
    </message>
    <message>
        <source>{address} is there already; it was dropped.</source>
        <translation>{address} 已存在，已略去。</translation>
    </message>
    <message>
        <source>{count} addresses</source>
        <translation>{count} 个地址</translation>
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
        <translation>名称</translation>
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
        <translation>保险库锁定时有调用正在进行</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>If it is in the recycle bin, restore it to go on. What you typed is kept until you discard it.</source>
        <translation>若它在回收站中，请先还原再继续。你输入的内容会保留到你放弃为止。</translation>
    </message>
    <message>
        <source>It was encrypted under a data key that the vault has no more.</source>
        <translation>它是用保险库已不再持有的数据密钥加密的。</translation>
    </message>
    <message>
        <source>Look on the exchange before you send it again.</source>
        <translation>再次发送前，请先到交易所查看。</translation>
    </message>
    <message>
        <source>Show history</source>
        <translation>查看历史</translation>
    </message>
    <message>
        <source>What you typed before the lock cannot be opened</source>
        <translation>锁定前输入的内容无法打开</translation>
    </message>
    <message>
        <source>What you typed is gone.</source>
        <translation>你输入的内容已不在。</translation>
    </message>
    <message>
        <source>What you typed was kept encrypted. It is not saved yet.</source>
        <translation>你输入的内容已加密保留，尚未保存。</translation>
    </message>
    <message>
        <source>You were adding a key set to “{name}” when the vault locked</source>
        <translation>保险库锁定时，你正在为“{name}”添加密钥组</translation>
    </message>
    <message>
        <source>You were editing what is not there any more</source>
        <translation>你正在编辑的内容已不存在</translation>
    </message>
    <message>
        <source>You were editing “{name}” when the vault locked</source>
        <translation>保险库锁定时，你正在编辑“{name}”</translation>
    </message>
    <message>
        <source>{call} with {name}, sent at {time}. {end} It is in the history.</source>
        <translation>用 {name} 进行的 {call}，发送于 {time}。{end}已记入历史。</translation>
    </message>
</context>
<context>
    <name>KeyAges</name>
    <message>
        <source>1 ends within 14 days</source>
        <translation>1 个在 14 天内到期</translation>
    </message>
    <message>
        <source>1 key set</source>
        <translation>1 个密钥组</translation>
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
        <translation>1 天后到期</translation>
    </message>
    <message>
        <source>Ends in {days} days</source>
        <translation>{days} 天后到期</translation>
    </message>
    <message>
        <source>Ends soon</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>Ends today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>Old</source>
        <translation>过旧</translation>
    </message>
    <message>
        <source>Old: {age}</source>
        <translation>过旧：{age}</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Revoked {date}</source>
        <translation>{date} 已撤销</translation>
    </message>
    <message>
        <source>Younger</source>
        <translation>较新</translation>
    </message>
    <message>
        <source>ends {date}</source>
        <translation>{date} 到期</translation>
    </message>
    <message>
        <source>made {date}</source>
        <translation>创建于 {date}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>{count} end within 14 days</source>
        <translation>{count} 个在 14 天内到期</translation>
    </message>
    <message>
        <source>{count} ended</source>
        <translation>{count} 个已到期</translation>
    </message>
    <message>
        <source>{count} key sets</source>
        <translation>{count} 个密钥组</translation>
    </message>
    <message>
        <source>{count} older than {days} days</source>
        <translation>{count} 个超过 {days} 天</translation>
    </message>
    <message>
        <source>{count} revoked</source>
        <translation>{count} 个已撤销</translation>
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
        <translation>账户</translation>
    </message>
    <message>
        <source>Add one, and its age is seen here.</source>
        <translation>添加一个后，这里会显示它的使用时间。</translation>
    </message>
    <message>
        <source>Ages of the key sets</source>
        <translation>密钥组的使用时间</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Ended or ending</source>
        <translation>已到期或将到期</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Key ages</source>
        <translation>密钥时间线</translation>
    </message>
    <message>
        <source>Key set</source>
        <translation>密钥组</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>No key sets yet</source>
        <translation>还没有密钥组</translation>
    </message>
    <message>
        <source>Old</source>
        <translation>过旧</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show as</source>
        <translation>显示为</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Younger than {days} days</source>
        <translation>不到 {days} 天</translation>
    </message>
    <message>
        <source>made before this line: old ({days} days)</source>
        <translation>此线之前创建：过旧（{days} 天）</translation>
    </message>
    <message>
        <source>the first {count} are shown</source>
        <translation>只显示前 {count} 个</translation>
    </message>
</context>
<context>
    <name>KeyFileChoice</name>
    <message>
        <source>It is asked for besides the passphrase, so keep a copy in a safe place. One that is not there is made.</source>
        <translation>除主口令外还需要它，请在安全的地方另存一份。文件不存在时会新建。</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>密钥文件</translation>
    </message>
    <message>
        <source>Key file, optional</source>
        <translation>密钥文件（可选）</translation>
    </message>
</context>
<context>
    <name>KeyFileField</name>
    <message>
        <source>Choose a key file</source>
        <translation>选择密钥文件</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>It lies beside the vault, so whoever takes one takes both. Keep it elsewhere.</source>
        <translation>它就在保险库旁边，拿走一个的人也会拿走另一个。请放到别处。</translation>
    </message>
</context>
<context>
    <name>KeySetColumn</name>
    <message>
        <source>1 key set</source>
        <translation>1 个密钥组</translation>
    </message>
    <message>
        <source>Add key set</source>
        <translation>添加密钥组</translation>
    </message>
    <message>
        <source>Filter key sets</source>
        <translation>筛选密钥组</translation>
    </message>
    <message>
        <source>No key set here fits what is typed.</source>
        <translation>此处没有符合输入的密钥组。</translation>
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
        <translation>旁边页面上还没做完的内容会一直保留，直到你在这里选择一个密钥组。</translation>
    </message>
    <message>
        <source>{count} key sets</source>
        <translation>{count} 个密钥组</translation>
    </message>
</context>
<context>
    <name>KeySetCommands</name>
    <message>
        <source>move of “{name}” to the recycle bin</source>
        <translation>将“{name}”移到回收站</translation>
    </message>
    <message>
        <source>“{name}” is in the recycle bin.</source>
        <translation>“{name}”已移到回收站。</translation>
    </message>
</context>
<context>
    <name>KeySetForm</name>
    <message>
        <source>Bound IP addresses</source>
        <translation>绑定的 IP 地址</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Only you see it.</source>
        <translation>只有你能看到。</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Secret lost</source>
        <translation>Secret Key 丢失</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
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
        <translation>今天创建</translation>
    </message>
    <message>
        <source>created {date}</source>
        <translation>创建于 {date}</translation>
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
        <translation>1 个 IP</translation>
    </message>
    <message>
        <source>1 mismatch</source>
        <translation>1 处不一致</translation>
    </message>
    <message>
        <source>No IP</source>
        <translation>无 IP</translation>
    </message>
    <message>
        <source>No IP bound</source>
        <translation>未绑定 IP</translation>
    </message>
    <message>
        <source>Secret lost</source>
        <translation>Secret Key 丢失</translation>
    </message>
    <message>
        <source>{count} IPs</source>
        <translation>{count} 个 IP</translation>
    </message>
    <message>
        <source>{count} mismatches</source>
        <translation>{count} 处不一致</translation>
    </message>
</context>
<context>
    <name>KeySetView</name>
    <message>
        <source>Key sets</source>
        <translation>密钥组</translation>
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
        <translation>未保存在这里</translation>
    </message>
</context>
<context>
    <name>LanguageSwitch</name>
    <message>
        <source>The language changes when everything is saved.</source>
        <translation>全部保存后切换语言。</translation>
    </message>
    <message>
        <source>The language changes when the call under way has ended.</source>
        <translation>当前调用结束后切换语言。</translation>
    </message>
</context>
<context>
    <name>LatencyPanel</name>
    <message>
        <source>1 call took {ms}. Connecting is not counted.</source>
        <translation>1 次调用，用时 {ms}，不含建立连接。</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>接口</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Latency of calls</source>
        <translation>调用延迟</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>median {ms}</source>
        <translation>中位数 {ms}</translation>
    </message>
    <message>
        <source>{count} calls: median {median}, 95 % within {slow}, slowest {most}. Connecting is not counted.</source>
        <translation>{count} 次调用：中位数 {median}，95 % 在 {slow}以内，最慢 {most}，不含建立连接。</translation>
    </message>
</context>
<context>
    <name>LeaveQuestion</name>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Discard what is typed?</source>
        <translation>舍弃已输入的内容吗？</translation>
    </message>
    <message>
        <source>Not saved yet: {names}.</source>
        <translation>尚未保存：{names}。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save the changes first?</source>
        <translation>先保存改动吗？</translation>
    </message>
    <message>
        <source>{reason}. Stay to complete it.</source>
        <translation>{reason}。留在此页可继续填写。</translation>
    </message>
</context>
<context>
    <name>LockWords</name>
    <message>
        <source>Copied text of ours was removed from the clipboard.</source>
        <translation>我们复制的文本已从剪贴板移除。</translation>
    </message>
    <message>
        <source>Locked after 1 minute without input, at {time}.</source>
        <translation>1 分钟没有操作，已于 {time} 锁定。</translation>
    </message>
    <message>
        <source>Locked after 1 second without input, at {time}.</source>
        <translation>1 秒钟没有操作，已于 {time} 锁定。</translation>
    </message>
    <message>
        <source>Locked after {hours} hours, at {time}.</source>
        <translation>已满 {hours} 小时，于 {time} 锁定。</translation>
    </message>
    <message>
        <source>Locked after {minutes} minutes without input, at {time}.</source>
        <translation>{minutes} 分钟没有操作，已于 {time} 锁定。</translation>
    </message>
    <message>
        <source>Locked after {seconds} seconds without input, at {time}.</source>
        <translation>{seconds} 秒没有操作，已于 {time} 锁定。</translation>
    </message>
    <message>
        <source>Locked because another user came, at {time}.</source>
        <translation>有其他用户登录，于 {time} 锁定。</translation>
    </message>
    <message>
        <source>Locked because the computer shuts down, at {time}.</source>
        <translation>电脑关机，于 {time} 锁定。</translation>
    </message>
    <message>
        <source>Locked because the computer was left alone, at {time}.</source>
        <translation>电脑无人操作，于 {time} 锁定。</translation>
    </message>
    <message>
        <source>Locked because the computer went to sleep, at {time}.</source>
        <translation>电脑进入睡眠，于 {time} 锁定。</translation>
    </message>
    <message>
        <source>Locked because the window was minimised, at {time}.</source>
        <translation>窗口最小化，于 {time} 锁定。</translation>
    </message>
    <message>
        <source>Locked by you at {time}.</source>
        <translation>你于 {time} 锁定。</translation>
    </message>
    <message>
        <source>Locked together with the screen, at {time}.</source>
        <translation>随屏幕于 {time} 锁定。</translation>
    </message>
</context>
<context>
    <name>LockedPage</name>
    <message>
        <source>Caps Lock is on</source>
        <translation>大写锁定已开启</translation>
    </message>
    <message>
        <source>Choose the key file of this vault.</source>
        <translation>请选择此保险库的密钥文件。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Open vault</source>
        <translation>打开保险库</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>主口令</translation>
    </message>
    <message>
        <source>The vault did not open. The passphrase is not the right one.</source>
        <translation>保险库没有打开。主口令不正确。</translation>
    </message>
    <message>
        <source>Type the passphrase of this vault.</source>
        <translation>请输入此保险库的主口令。</translation>
    </message>
    <message>
        <source>Type the recovery key.</source>
        <translation>请输入恢复密钥。</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
</context>
<context>
    <name>LockingPage</name>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>锁定时间</translation>
    </message>
    <message>
        <source>Lock when minimised</source>
        <translation>最小化时锁定</translation>
    </message>
    <message>
        <source>Some desktops, among them those on Wayland, tell no program that its window is minimised.</source>
        <translation>有些桌面环境（包括 Wayland 上的）不会告诉程序窗口已最小化。</translation>
    </message>
    <message>
        <source>The vault always locks when the computer goes to sleep or shuts down, when its screen is locked, when another user comes, and {hours} hours after it was opened. What you were typing is kept encrypted, and offered when you unlock it again.</source>
        <translation>电脑睡眠、关机、屏幕锁定、有其他用户登录时，以及打开满 {hours} 小时后，保险库总会锁定。正在输入的内容会加密保留，再次解锁时可以继续。</translation>
    </message>
    <message>
        <source>Without input in this window for so long, or sooner when the desktop says that nobody is there. The countdown beside “Lock” puts this off for a while.</source>
        <translation>此窗口无操作满这段时间后锁定；桌面环境报告无人操作时会更早。可用“锁定”旁的倒计时暂时推迟。</translation>
    </message>
</context>
<context>
    <name>LostCalls</name>
    <message>
        <source>The vault locked before the answer came.</source>
        <translation>保险库在收到响应之前锁定。</translation>
    </message>
    <message>
        <source>The vault locked before the answer came. Whether the call took effect is not known.</source>
        <translation>保险库在收到响应之前锁定。调用是否生效不得而知。</translation>
    </message>
    <message>
        <source>The vault locked before the call was sent, so nothing happened.</source>
        <translation>保险库在调用发送之前锁定，因此什么都没有发生。</translation>
    </message>
    <message>
        <source>The vault locked while the answer came; what it said was not kept.</source>
        <translation>保险库在接收响应时锁定；响应内容没有保留。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Open vault</source>
        <translation>打开保险库</translation>
    </message>
    <message>
        <source>The passphrase of the practice vault is “{passphrase}”.</source>
        <translation>模拟保险库的主口令是“{passphrase}”。</translation>
    </message>
    <message>
        <source>Vaults</source>
        <translation>保险库</translation>
    </message>
    <message>
        <source>last saved {when}</source>
        <translation>上次保存：{when}</translation>
    </message>
</context>
<context>
    <name>MakeStep</name>
    <message>
        <source>Bind the addresses of its programs, if you can.</source>
        <translation>如有可能，绑定其程序的 IP 地址。</translation>
    </message>
    <message>
        <source>Bind these addresses.</source>
        <translation>绑定这些地址。</translation>
    </message>
    <message>
        <source>Copy addresses</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>I have made it</source>
        <translation>我已创建</translation>
    </message>
    <message>
        <source>Open {exchange}</source>
        <translation>打开 {exchange}</translation>
    </message>
    <message>
        <source>Take a new memo. The secret key is shown once, so leave the page open until the next step is done.</source>
        <translation>使用新的 Memo。Secret Key 只显示一次，请在下一步完成前保持该页面打开。</translation>
    </message>
    <message>
        <source>Take one that is here already</source>
        <translation>使用这里已有的密钥组</translation>
    </message>
    <message>
        <source>The practice exchange has no site on which keys are made: in the next step take a key set that is in the vault already.</source>
        <translation>模拟交易所没有创建密钥的网站：请在下一步选用保险库中已有的密钥组。</translation>
    </message>
    <message>
        <source>Tick what the old one has: {permissions}. Less is better, if its programs need less.</source>
        <translation>勾选旧密钥的权限：{permissions}。如果程序需要得更少，越少越好。</translation>
    </message>
    <message>
        <source>Which permissions the old one has is not noted here. Tick as few as its programs need.</source>
        <translation>这里没有记录旧密钥的权限。只勾选程序需要的权限。</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>A program or service was breached…</source>
        <translation>某个程序或服务被攻破…</translation>
    </message>
    <message>
        <source>About Vault App</source>
        <translation>关于 Vault App</translation>
    </message>
    <message>
        <source>Add account…</source>
        <translation>添加账户…</translation>
    </message>
    <message>
        <source>Add key set</source>
        <translation>添加密钥组</translation>
    </message>
    <message>
        <source>As in the vault</source>
        <translation>按保险库中的顺序</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>备份…</translation>
    </message>
    <message>
        <source>Bring copies together…</source>
        <translation>合并副本…</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>By state of the slot</source>
        <translation>按槽位状态</translation>
    </message>
    <message>
        <source>Change passphrase…</source>
        <translation>更改主口令…</translation>
    </message>
    <message>
        <source>Close vault</source>
        <translation>关闭保险库</translation>
    </message>
    <message>
        <source>Commands…</source>
        <translation>命令…</translation>
    </message>
    <message>
        <source>Copy access key</source>
        <translation>复制 Access Key</translation>
    </message>
    <message>
        <source>Copy memo</source>
        <translation>复制 Memo</translation>
    </message>
    <message>
        <source>Copy secret key</source>
        <translation>复制 Secret Key</translation>
    </message>
    <message>
        <source>Copy signed headers</source>
        <translation>复制已签名请求头</translation>
    </message>
    <message>
        <source>Create vault…</source>
        <translation>创建保险库…</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>历史版本</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Emergency sheet…</source>
        <translation>应急清单…</translation>
    </message>
    <message>
        <source>Ending soonest first</source>
        <translation>最快到期的在前</translation>
    </message>
    <message>
        <source>Export this key set…</source>
        <translation>导出此密钥组…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Filter this list</source>
        <translation>筛选此列表</translation>
    </message>
    <message>
        <source>For {hours} h</source>
        <translation>{hours} 小时</translation>
    </message>
    <message>
        <source>For {minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>How your keys are stored</source>
        <translation>密钥如何存放</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Keep unlocked</source>
        <translation>保持解锁</translation>
    </message>
    <message>
        <source>Keep unlocked for {hours} h</source>
        <translation>保持解锁 {hours} 小时</translation>
    </message>
    <message>
        <source>Keep unlocked for {minutes} min</source>
        <translation>保持解锁 {minutes} 分钟</translation>
    </message>
    <message>
        <source>Key ages</source>
        <translation>密钥时间线</translation>
    </message>
    <message>
        <source>Key set</source>
        <translation>密钥组</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Move to the recycle bin</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>下一区域</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>最旧的在前</translation>
    </message>
    <message>
        <source>Open vault…</source>
        <translation>打开保险库…</translation>
    </message>
    <message>
        <source>Previous part</source>
        <translation>上一区域</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
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
        <translation>被拒绝的在前</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>替换…</translation>
    </message>
    <message>
        <source>Search key sets</source>
        <translation>搜索密钥组</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>槽位</translation>
    </message>
    <message>
        <source>Sort key sets</source>
        <translation>密钥组排序</translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation>反向排序</translation>
    </message>
    <message>
        <source>Theme of the desktop</source>
        <translation>跟随系统主题</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>撤回：{what}</translation>
    </message>
    <message>
        <source>Verify all of {account}</source>
        <translation>验证 {account} 的全部密钥组</translation>
    </message>
    <message>
        <source>Verify now</source>
        <translation>立即验证</translation>
    </message>
    <message>
        <source>Verify the whole vault</source>
        <translation>验证整个保险库</translation>
    </message>
    <message>
        <source>Verify this account</source>
        <translation>验证此账户</translation>
    </message>
    <message>
        <source>View</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>Merge</name>
    <message>
        <source>({count} more characters)</source>
        <translation>（还有 {count} 个字符）</translation>
    </message>
    <message>
        <source>Accepted finding: {name}</source>
        <translation>已接受的问题：{name}</translation>
    </message>
    <message>
        <source>Accepted findings</source>
        <translation>已接受的问题</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Bound IP addresses</source>
        <translation>绑定的 IP 地址</translation>
    </message>
    <message>
        <source>Certificate authority, SHA-256 {digest}…</source>
        <translation>证书颁发机构，SHA-256 {digest}…</translation>
    </message>
    <message>
        <source>Changed: {names}</source>
        <translation>已更改：{names}</translation>
    </message>
    <message>
        <source>Created on</source>
        <translation>创建日期</translation>
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
        <translation>环境</translation>
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
        <translation>保留，更改于 {when}</translation>
    </message>
    <message>
        <source>Key sets</source>
        <translation>密钥组</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Not shown: this version does not know it</source>
        <translation>不显示：此版本不认识</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Of a newer version: {name}</source>
        <translation>来自更新版本：{name}</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Recycle bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
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
        <translation>Secret Key 丢失</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
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
            <numerusform>并入 %n 处改动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were decided by you</source>
        <translation>
            <numerusform>由你选定 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>1 change came in</source>
        <translation>并入 1 处改动</translation>
    </message>
    <message>
        <source>1 was decided by you</source>
        <translation>由你选定 1 处</translation>
    </message>
    <message>
        <source>Brought together: {what}</source>
        <translation>已合并：{what}</translation>
    </message>
    <message>
        <source>The copy “{name}” could not be renamed and will be offered again: {why}</source>
        <translation>副本“{name}”无法重命名，之后会再次提供：{why}</translation>
    </message>
    <message>
        <source>The copy “{name}” is called “{new}” now.</source>
        <translation>副本“{name}”现已更名为“{new}”。</translation>
    </message>
    <message>
        <source>What lost stays among the earlier versions of its key set.</source>
        <translation>未选的一方留在其密钥组的历史版本中。</translation>
    </message>
    <message>
        <source>“{account}” holds {used} key sets now and the exchange has {slots} slots; all of them stay.</source>
        <translation>“{account}”现有 {used} 个密钥组，而交易所只有 {slots} 个槽位；它们都会保留。</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Bring together</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Bring two copies together</source>
        <translation>合并两份副本</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Nothing is lost: what loses in a key set stays among its earlier versions, the state of now becomes a backup, and the copy is renamed, not deleted.</source>
        <translation>不会丢失任何内容：密钥组中未选的一方留在其历史版本中，现在的状态成为备份，副本只改名，不删除。</translation>
    </message>
    <message>
        <source>Open the copy</source>
        <translation>打开副本</translation>
    </message>
    <message>
        <source>Passphrase of the copy</source>
        <translation>副本的主口令</translation>
    </message>
    <message>
        <source>Reading the copy</source>
        <translation>正在读取副本</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>对方的</translation>
    </message>
    <message>
        <source>This copy is sealed with another data key, as after a leak or when its slots were changed. Type the passphrase that opens it.</source>
        <translation>此副本用另一个数据密钥加密，例如泄露之后或更改打开方式之后。请输入打开它的主口令。</translation>
    </message>
    <message>
        <source>Type the passphrase of the copy.</source>
        <translation>请输入副本的主口令。</translation>
    </message>
    <message>
        <source>open now, generation {generation}</source>
        <translation>现已打开，第 {generation} 代</translation>
    </message>
    <message>
        <source>saved {when}, generation {generation}</source>
        <translation>保存于 {when}，第 {generation} 代</translation>
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
        <translation>{seconds} 秒内 {used} / {limit}</translation>
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
        <translation>已用 {words} 个槽位</translation>
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
        <translation>刚刚</translation>
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
        <translation>{hours} 小时前</translation>
    </message>
    <message>
        <source>{minutes} min ago</source>
        <translation>{minutes} 分钟前</translation>
    </message>
</context>
<context>
    <name>MoveStep</name>
    <message>
        <source>All of them have the new key</source>
        <translation>它们都已换上新密钥</translation>
    </message>
    <message>
        <source>Go on all the same</source>
        <translation>仍然继续</translation>
    </message>
    <message>
        <source>It runs with the new key</source>
        <translation>它已使用新密钥运行</translation>
    </message>
    <message>
        <source>Nobody is noted under “Used by” of the old one. Think of every program, server and phone that has it: they stop when it is revoked.</source>
        <translation>旧密钥的“使用方”中没有记录。想一想所有持有它的程序、服务器和手机：撤销后它们会停止。</translation>
    </message>
    <message>
        <source>Not moved yet: {names}. What has only the old key stops when it is revoked.</source>
        <translation>尚未更换：{names}。只有旧密钥的会在撤销后停止。</translation>
    </message>
    <message>
        <source>There is no new key set yet.</source>
        <translation>还没有新的密钥组。</translation>
    </message>
    <message>
        <source>Tick each one as soon as it runs with the new key. It is noted under “Used by” of both until the old one is dead.</source>
        <translation>每个程序换上新密钥后就勾选。在旧密钥失效之前，两者的“使用方”都会记录它。</translation>
    </message>
</context>
<context>
    <name>NetworkPage</name>
    <message>
        <source>A host is a name or an address alone. A proxy that asks for a password cannot be kept here.</source>
        <translation>主机只填名称或地址。需要密码的代理无法保存在此。</translation>
    </message>
    <message>
        <source>Calls go straight to the exchange, whatever HTTPS_PROXY or ALL_PROXY say.</source>
        <translation>调用直接发往交易所，不理会 HTTPS_PROXY 和 ALL_PROXY。</translation>
    </message>
    <message>
        <source>Calls to this computer never pass through a proxy. Any other is named before something is sent, and sees the host that is called, but no key and no answer: calls are encrypted end to end.</source>
        <translation>发往本机的调用从不经过代理。其他代理在发送之前都会注明；它能看到调用的主机，但看不到密钥和响应：调用全程加密。</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>My own</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Names of hosts are looked up by the proxy.</source>
        <translation>主机名由代理解析。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>The system names no proxy for {host}, so calls go straight there.</source>
        <translation>系统没有为 {host} 指定代理，因此调用直接发往那里。</translation>
    </message>
    <message>
        <source>The system’s</source>
        <translation>系统代理</translation>
    </message>
    <message>
        <source>Until the host of your proxy stands here, nothing is sent to an exchange.</source>
        <translation>在此填入代理主机之前，不会向交易所发送任何内容。</translation>
    </message>
</context>
<context>
    <name>NewDataKeyDialog</name>
    <message numerus="yes">
        <source>%n backups are deleted.</source>
        <translation>
            <numerusform>已删除 %n 份备份。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backups still open with the old key and with the passphrase of their time.</source>
        <translation>
            <numerusform>仍有 %n 份备份可用旧密钥和当时的主口令打开。</numerusform>
        </translation>
    </message>
    <message>
        <source>A passphrase only unlocks a key inside the file, and that key seals everything. A new passphrase keeps it. Whoever opened the vault once, or read this computer’s memory, may have kept that key, and reads every later file with it. A new data key ends that: everything is sealed anew, earlier versions and calls included. Only the passphrase that you type here opens the vault then; other ways to open it have to be added again.</source>
        <translation>主口令只用来解开文件中的一个密钥，全部内容都由那个密钥加密。更改主口令不会更换它。曾打开过保险库的人，或读取过本机内存的人，可能留有那个密钥，并能用它读取以后的每个文件。新的数据密钥可以终止这种情况：全部内容重新加密，包括历史版本和调用。此后只有你在此输入的主口令能打开保险库；其他打开方式须重新添加。</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n backups</source>
        <translation>
            <numerusform>删除 %n 份备份</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Keep what you may need, or delete it. Deleting is not erasing: the disk may keep what was there, and so may copies elsewhere.</source>
        <translation>可能用得着的请保留，否则删除。删除不等于抹除：原有内容可能仍留在磁盘上，也可能另有副本。</translation>
    </message>
    <message>
        <source>New data key</source>
        <translation>新数据密钥</translation>
    </message>
    <message>
        <source>One backup is deleted.</source>
        <translation>已删除 1 份备份。</translation>
    </message>
    <message>
        <source>One backup still opens with the old key and with the passphrase of its time.</source>
        <translation>仍有 1 份备份可用旧密钥和当时的主口令打开。</translation>
    </message>
    <message>
        <source>Sealing everything anew</source>
        <translation>正在重新加密全部内容</translation>
    </message>
    <message>
        <source>The vault is sealed anew; old backups are not</source>
        <translation>保险库已重新加密；旧备份没有</translation>
    </message>
    <message>
        <source>The vault is sealed under a new data key.</source>
        <translation>保险库已用新的数据密钥加密。</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>A thief with a thousand computers would guess for more than ten thousand years.</source>
        <translation>有一千台电脑的窃贼也要猜一万年以上。</translation>
    </message>
    <message>
        <source>A thief with a thousand computers would guess it in about {time}.</source>
        <translation>有一千台电脑的窃贼约需 {time}就能猜中。</translation>
    </message>
    <message>
        <source>A thief with a thousand computers would guess it in less than a minute.</source>
        <translation>有一千台电脑的窃贼不到一分钟就能猜中。</translation>
    </message>
    <message>
        <source>The two are different. Type the same passphrase again.</source>
        <translation>两次输入不同。请再输入同一个主口令。</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} 天</translation>
    </message>
    <message>
        <source>{count} hours</source>
        <translation>{count} 小时</translation>
    </message>
    <message>
        <source>{count} minutes</source>
        <translation>{count} 分钟</translation>
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
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>No browser was found</source>
        <translation>没有找到浏览器</translation>
    </message>
    <message>
        <source>Open this address in a browser, here or on another device.</source>
        <translation>请在本机或其他设备的浏览器中打开此地址。</translation>
    </message>
</context>
<context>
    <name>OffsetPanel</name>
    <message>
        <source>Clock offset</source>
        <translation>时钟偏差</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>偏差</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>{count} measures: now {last}, from {least} to {most}. Above zero the exchange is ahead.</source>
        <translation>{count} 次测量：目前 {last}，范围 {least}至 {most}。大于零表示交易所的时钟较快。</translation>
    </message>
</context>
<context>
    <name>OffsetRow</name>
    <message>
        <source>Add the measured {seconds} s to timestamps</source>
        <translation>时间戳加上测得的 {seconds} 秒</translation>
    </message>
    <message>
        <source>Take the measured {seconds} s off timestamps</source>
        <translation>时间戳减去测得的 {seconds} 秒</translation>
    </message>
    <message>
        <source>Until the vault is locked. Better is to have this computer set its clock by the internet.</source>
        <translation>到保险库锁定为止。更好的办法是让本机通过网络校准时钟。</translation>
    </message>
</context>
<context>
    <name>OtherWays</name>
    <message>
        <source>13 groups of five letters and digits</source>
        <translation>13 组，每组 5 个字母或数字</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>密钥文件</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>恢复密钥</translation>
    </message>
    <message>
        <source>Use a key file</source>
        <translation>使用密钥文件</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>使用主口令</translation>
    </message>
    <message>
        <source>Use the recovery key</source>
        <translation>使用恢复密钥</translation>
    </message>
    <message>
        <source>Without a key file</source>
        <translation>不用密钥文件</translation>
    </message>
</context>
<context>
    <name>OwnKeys</name>
    <message>
        <source>Among the commands</source>
        <translation>在命令面板中</translation>
    </message>
    <message>
        <source>Cancel a call under way</source>
        <translation>取消正在进行的调用</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Complete a term</source>
        <translation>补全搜索词</translation>
    </message>
    <message>
        <source>Copy the secret key</source>
        <translation>复制 Secret Key</translation>
    </message>
    <message>
        <source>Copy the value</source>
        <translation>复制值</translation>
    </message>
    <message>
        <source>Copy where it is</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Edit the account</source>
        <translation>编辑账户</translation>
    </message>
    <message>
        <source>Fill in its name</source>
        <translation>填入名称</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Go to its page</source>
        <translation>前往其页面</translation>
    </message>
    <message>
        <source>Go to what was found</source>
        <translation>前往搜索结果</translation>
    </message>
    <message>
        <source>In the list of accounts</source>
        <translation>在账户列表中</translation>
    </message>
    <message>
        <source>In the list of key sets</source>
        <translation>在密钥组列表中</translation>
    </message>
    <message>
        <source>In the tree of an answer</source>
        <translation>在树状响应中</translation>
    </message>
    <message>
        <source>Move it to the recycle bin</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>On the page Details</source>
        <translation>在“详情”页上</translation>
    </message>
    <message>
        <source>On the page Test call</source>
        <translation>在“测试调用”页上</translation>
    </message>
    <message>
        <source>On the page Verify</source>
        <translation>在“验证”页上</translation>
    </message>
    <message>
        <source>Open its menu</source>
        <translation>打开其菜单</translation>
    </message>
    <message>
        <source>Rename it</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Save what was changed</source>
        <translation>保存改动</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Stop a verification under way</source>
        <translation>停止正在进行的验证</translation>
    </message>
    <message>
        <source>Stop asking, else leave it for later</source>
        <translation>停止询问，否则留待以后</translation>
    </message>
    <message>
        <source>The one above</source>
        <translation>上一项</translation>
    </message>
    <message>
        <source>The one below</source>
        <translation>下一项</translation>
    </message>
    <message>
        <source>While a key set is replaced</source>
        <translation>替换密钥组期间</translation>
    </message>
    <message>
        <source>While a socket is open</source>
        <translation>在 Socket 打开时</translation>
    </message>
    <message>
        <source>While searching</source>
        <translation>在搜索时</translation>
    </message>
</context>
<context>
    <name>PageColumn</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Add key set</source>
        <translation>添加密钥组</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Test call</source>
        <translation>测试调用</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>验证</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>1 found</source>
        <translation>找到 1 项</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>接口</translation>
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
        <translation>密钥组</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Nothing here is called so.</source>
        <translation>没有此名称的项目。</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Search or type a command</source>
        <translation>搜索或输入命令</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>of {name}</source>
        <translation>{name}</translation>
    </message>
    <message>
        <source>opens Verify, to be started there</source>
        <translation>打开“验证”，在那里开始</translation>
    </message>
    <message>
        <source>opens the page, with Copy in focus</source>
        <translation>打开页面，焦点在“复制”</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>找到 {count} 项</translation>
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
        <translation>最近选过</translation>
    </message>
    <message>
        <source>not possible now</source>
        <translation>现在不可用</translation>
    </message>
</context>
<context>
    <name>ParameterField</name>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>empty means {default}</source>
        <translation>留空即 {default}</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>可选</translation>
    </message>
</context>
<context>
    <name>ParameterForm</name>
    <message>
        <source>This call has no parameters.</source>
        <translation>此调用没有参数。</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Backups made so far keep the passphrase of their time.</source>
        <translation>已有的备份仍使用当时的主口令。</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>更改主口令</translation>
    </message>
    <message>
        <source>Current passphrase</source>
        <translation>当前主口令</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新主口令</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>恢复密钥</translation>
    </message>
    <message>
        <source>Repeat the new passphrase</source>
        <translation>再次输入新主口令</translation>
    </message>
    <message>
        <source>The passphrase is changed.</source>
        <translation>主口令已更改。</translation>
    </message>
    <message>
        <source>The two are different. Type the same passphrase again.</source>
        <translation>两次输入不同。请再输入同一个主口令。</translation>
    </message>
    <message>
        <source>This is not the passphrase of today. Nothing was changed.</source>
        <translation>这不是当前的主口令。没有更改任何内容。</translation>
    </message>
    <message>
        <source>This is not the recovery key. Nothing was changed.</source>
        <translation>这不是恢复密钥。没有更改任何内容。</translation>
    </message>
    <message>
        <source>Type the passphrase of today.</source>
        <translation>请输入当前的主口令。</translation>
    </message>
    <message>
        <source>Type the recovery key.</source>
        <translation>请输入恢复密钥。</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>使用主口令</translation>
    </message>
    <message>
        <source>Use the recovery key</source>
        <translation>使用恢复密钥</translation>
    </message>
</context>
<context>
    <name>PasteArea</name>
    <message>
        <source>Labelled lines, JSON or .env: paste here, or drop it.</source>
        <translation>带标签的行、JSON 或 .env：粘贴到此，或拖放到此。</translation>
    </message>
    <message>
        <source>Paste all</source>
        <translation>全部粘贴</translation>
    </message>
    <message>
        <source>Paste all three at once</source>
        <translation>一次粘贴全部三项</translation>
    </message>
</context>
<context>
    <name>PasteStep</name>
    <message>
        <source>Key set that takes over</source>
        <translation>接替的密钥组</translation>
    </message>
    <message>
        <source>Name, permissions and addresses of the old one are filled in already. It begins as a spare.</source>
        <translation>旧密钥组的名称、权限和地址已填好。它先作为备用。</translation>
    </message>
    <message>
        <source>No slot is free.</source>
        <translation>没有空闲的槽位。</translation>
    </message>
    <message>
        <source>Or take a key set that is in this account already:</source>
        <translation>或选用此账户中已有的密钥组：</translation>
    </message>
    <message>
        <source>Paste it here…</source>
        <translation>粘贴到这里…</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>显示它</translation>
    </message>
    <message>
        <source>Take this one</source>
        <translation>选用这个</translation>
    </message>
    <message>
        <source>“{name}” takes over; its access key is {hint}.</source>
        <translation>“{name}”将接替；它的 Access Key 是 {hint}。</translation>
    </message>
</context>
<context>
    <name>PermissionRow</name>
    <message>
        <source>Opens request, answer and certainty</source>
        <translation>打开请求、响应和确定程度</translation>
    </message>
    <message>
        <source>Run the probe</source>
        <translation>执行探测</translation>
    </message>
</context>
<context>
    <name>PermissionsSection</name>
    <message>
        <source>Declared on {exchange}?</source>
        <translation>{exchange} 上勾选了吗？</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Tick what is ticked on the site. Verify then compares.</source>
        <translation>按网站上的勾选来勾选。“验证”会据此比较。</translation>
    </message>
    <message>
        <source>as ticked on the exchange</source>
        <translation>按交易所上的勾选填写</translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <source>The practice exchange</source>
        <translation>模拟交易所</translation>
    </message>
    <message>
        <source>the practice exchange</source>
        <translation>模拟交易所</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>“{name}”</translation>
    </message>
</context>
<context>
    <name>PlainTextWarning</name>
    <message>
        <source>They can trade and withdraw as far as the keys allow, nothing takes that back, and deleting the file does not erase it.</source>
        <translation>密钥允许多少，对方就能交易和提币多少，无法收回；删除文件也不等于抹除。</translation>
    </message>
    <message>
        <source>Type {word} to allow it</source>
        <translation>输入 {word} 以允许</translation>
    </message>
    <message>
        <source>Whoever reads this file holds your keys</source>
        <translation>读到此文件的人就掌握了你的密钥</translation>
    </message>
</context>
<context>
    <name>PlanView</name>
    <message>
        <source>No Verify report of “{label}” yet</source>
        <translation>“{label}”尚无验证报告</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Verify has not been run for “{label}” yet</source>
        <translation>尚未对“{label}”运行验证</translation>
    </message>
    <message numerus="yes">
        <source>Verify sends %n requests to {host} that change nothing, and compares the boxes with what the key can do.</source>
        <translation>
            <numerusform>“验证”会向 {host} 发送 %n 个不作任何更改的请求，并把勾选与密钥的实际权限比较。</numerusform>
        </translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>查询内容</translation>
    </message>
    <message>
        <source>in this order; a failure ends what hangs on it</source>
        <translation>按此顺序；一项失败，依赖它的各项即停止</translation>
    </message>
</context>
<context>
    <name>PracticeChip</name>
    <message>
        <source>Nothing leaves this computer</source>
        <translation>不会有内容离开本机</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>Practice exchange</source>
        <translation>模拟交易所</translation>
    </message>
    <message>
        <source>Practice exchange: nothing leaves this computer</source>
        <translation>模拟交易所：不会有内容离开本机</translation>
    </message>
    <message>
        <source>Practice vault: not every account stays on this computer</source>
        <translation>模拟保险库：有账户会访问本机以外</translation>
    </message>
    <message>
        <source>Practice: nothing leaves this computer</source>
        <translation>模拟：不会有内容离开本机</translation>
    </message>
</context>
<context>
    <name>PrehashView</name>
    <message>
        <source>Prehash</source>
        <translation>待签名串</translation>
    </message>
</context>
<context>
    <name>ProbeQuestion</name>
    <message>
        <source>It asks {exchange} to cancel an order that does not exist. With the permission the answer is that there is no such order; without it, that the permission is missing. Nothing is bought, sold or cancelled.</source>
        <translation>它请求 {exchange} 撤销一笔不存在的订单。有此权限时，回应是没有这笔订单；没有时，回应是缺少权限。不会买入、卖出或撤销任何东西。</translation>
    </message>
    <message>
        <source>Run the probe</source>
        <translation>执行探测</translation>
    </message>
    <message>
        <source>Run the spot-trade probe with “{label}”</source>
        <translation>用“{label}”执行现货交易探测</translation>
    </message>
    <message>
        <source>The whole verification runs again with it.</source>
        <translation>整个验证会连同它重新进行。</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>At work</source>
        <translation>正在进行</translation>
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
        <translation>这不是主口令。没有更改任何内容。</translation>
    </message>
    <message>
        <source>Type the passphrase of this vault.</source>
        <translation>请输入此保险库的主口令。</translation>
    </message>
</context>
<context>
    <name>ProveStep</name>
    <message>
        <source>Ask whether it is dead</source>
        <translation>询问它是否已失效</translation>
    </message>
    <message>
        <source>End without proof</source>
        <translation>不经证实就结束</translation>
    </message>
    <message>
        <source>Its access key is not kept here.</source>
        <translation>它的 Access Key 没有保存在这里。</translation>
    </message>
    <message>
        <source>Two calls with the old access key and nothing else. An answer of {code} proves that {exchange} does not know it any more.</source>
        <translation>只用旧的 Access Key 发送两次调用。回应 {code} 即证实 {exchange} 已不认识它。</translation>
    </message>
</context>
<context>
    <name>Proxy</name>
    <message>
        <source>Calls to {host} pass through the system’s proxy at {place}.</source>
        <translation>发往 {host} 的调用经过系统代理 {place}。</translation>
    </message>
    <message>
        <source>Calls to {host} pass through your proxy at {place}.</source>
        <translation>发往 {host} 的调用经过你的代理 {place}。</translation>
    </message>
    <message>
        <source>The proxy in the settings</source>
        <translation>设置中的代理</translation>
    </message>
    <message>
        <source>The system’s proxy</source>
        <translation>系统代理</translation>
    </message>
    <message>
        <source>{whose} cannot be used: {reason}. Nothing was sent.</source>
        <translation>{whose}不可用：{reason}。没有发送任何内容。</translation>
    </message>
</context>
<context>
    <name>QuickCopyMenu</name>
    <message>
        <source>No key sets yet</source>
        <translation>还没有密钥组</translation>
    </message>
</context>
<context>
    <name>RawView</name>
    <message>
        <source>Answer, byte by byte</source>
        <translation>逐字节显示的响应</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
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
        <translation>请说明为何这样没有问题</translation>
    </message>
    <message>
        <source>You were accepting a finding about “{name}” when the vault locked</source>
        <translation>保险库锁定时，你正在接受“{name}”的一个问题</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>A GET has no body here. Put its parameters into the query.</source>
        <translation>这里的 GET 没有请求体。请把参数放到查询串中。</translation>
    </message>
    <message>
        <source>An empty text</source>
        <translation>空文本</translation>
    </message>
    <message>
        <source>The body is not UTF-8 text, so no shell command can hold it. Copy the header lines instead.</source>
        <translation>请求体不是 UTF-8 文本，shell 命令无法包含它。请改为复制请求头行。</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>The header {name} cannot be sent.</source>
        <translation>请求头 {name} 无法发送。</translation>
    </message>
    <message>
        <source>The header {name} cannot be sent: it holds a character that a header cannot carry, or a space at an end. Look at the access key for a stray character.</source>
        <translation>请求头 {name} 无法发送：其中有请求头不能包含的字符，或首尾有空格。请检查 Access Key 中是否混入了多余的字符。</translation>
    </message>
    <message>
        <source>The note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>The passphrase is not text in UTF-8.</source>
        <translation>主口令不是 UTF-8 文本。</translation>
    </message>
    <message>
        <source>The path begins with a single slash, such as /spot/v4/query/open-orders.</source>
        <translation>路径以单个斜杠开头，例如 /spot/v4/query/open-orders。</translation>
    </message>
    <message>
        <source>The query belongs behind the path, not in it.</source>
        <translation>查询串应放在路径之后，不在路径之中。</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>The vault</source>
        <translation>保险库</translation>
    </message>
    <message>
        <source>The {word} holds a character that cannot be sent as it is. Percent-encode spaces, # and letters beyond ASCII.</source>
        <translation>{word} 中有不能原样发送的字符。空格、# 和 ASCII 以外的字母请用百分号编码。</translation>
    </message>
    <message>
        <source>This key set</source>
        <translation>此密钥组</translation>
    </message>
    <message>
        <source>This method cannot be sent. Use GET, POST, PUT or DELETE.</source>
        <translation>此方法无法发送。请使用 GET、POST、PUT 或 DELETE。</translation>
    </message>
    <message>
        <source>This path or query cannot be sent. It begins with a single / and holds printable ASCII characters, no space and no #; write others as %XX.</source>
        <translation>此路径或查询串无法发送。它须以单个 / 开头，只含可打印的 ASCII 字符，没有空格和 #；其他字符请写成 %XX。</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>使用方</translation>
    </message>
    <message>
        <source>a JSON list is needed, such as [&quot;1&quot;,&quot;2&quot;]</source>
        <translation>应为 JSON 列表，例如 [&quot;1&quot;,&quot;2&quot;]</translation>
    </message>
    <message>
        <source>a REST host begins with https://</source>
        <translation>REST 主机以 https:// 开头</translation>
    </message>
    <message>
        <source>a message is larger than 1 MiB</source>
        <translation>有消息超过 1 MiB</translation>
    </message>
    <message>
        <source>a number is needed</source>
        <translation>应为数字</translation>
    </message>
    <message>
        <source>a packed message cannot be unpacked</source>
        <translation>有压缩消息无法解压</translation>
    </message>
    <message>
        <source>a path does not belong to this host’s address</source>
        <translation>此主机的地址不应包含路径</translation>
    </message>
    <message>
        <source>a path or query does not belong to a host</source>
        <translation>主机不应包含路径或查询串</translation>
    </message>
    <message>
        <source>a port does not belong here</source>
        <translation>此处不应有端口</translation>
    </message>
    <message>
        <source>a slash separates account and key set on the command line</source>
        <translation>斜杠在命令行中用来分隔账户和密钥组</translation>
    </message>
    <message>
        <source>a socket begins with wss://</source>
        <translation>Socket 以 wss:// 开头</translation>
    </message>
    <message>
        <source>a user name and a password are secrets, and the settings keep none</source>
        <translation>用户名和密码属于机密，设置中不保存机密</translation>
    </message>
    <message>
        <source>a user name does not belong in it</source>
        <translation>其中不应有用户名</translation>
    </message>
    <message>
        <source>a whole number is needed</source>
        <translation>应为整数</translation>
    </message>
    <message>
        <source>a zone such as %eth0 has a meaning on this computer alone</source>
        <translation>%eth0 之类的区域标识只在本机有意义</translation>
    </message>
    <message>
        <source>an authority of the server’s certificate has a key that is too weak</source>
        <translation>服务器证书的某个颁发机构所用密钥太弱</translation>
    </message>
    <message>
        <source>both changed “{field}”</source>
        <translation>双方都更改了“{field}”</translation>
    </message>
    <message>
        <source>choose one from 1 to {last}, or 0 for any</source>
        <translation>请选 1 至 {last}，或用 0 表示任意</translation>
    </message>
    <message>
        <source>choose one of {choices}</source>
        <translation>请从 {choices} 中选择</translation>
    </message>
    <message>
        <source>each member of the list is of type {items}</source>
        <translation>列表的每一项应为 {items} 类型</translation>
    </message>
    <message>
        <source>it begins with neither http:// nor socks5://</source>
        <translation>它不以 http:// 或 socks5:// 开头</translation>
    </message>
    <message>
        <source>it covers every address, which binds nothing</source>
        <translation>它涵盖所有地址，等于没有绑定</translation>
    </message>
    <message>
        <source>it does not begin with https:// or wss:// and a host</source>
        <translation>它不以 https:// 或 wss:// 加主机开头</translation>
    </message>
    <message>
        <source>it has a fragment</source>
        <translation>它带有片段（# 之后的部分）</translation>
    </message>
    <message>
        <source>it has {count} characters</source>
        <translation>它有 {count} 个字符</translation>
    </message>
    <message>
        <source>it holds a character that a host address does not have</source>
        <translation>它含有主机地址中不会有的字符</translation>
    </message>
    <message>
        <source>it holds a character that cannot be seen</source>
        <translation>它含有看不见的字符</translation>
    </message>
    <message>
        <source>it is a multicast address, which no computer calls from</source>
        <translation>它是组播地址，没有电脑从这种地址发起调用</translation>
    </message>
    <message>
        <source>it is a web address</source>
        <translation>它是网址</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>内容为空</translation>
    </message>
    <message>
        <source>it is no longer there</source>
        <translation>它已不存在</translation>
    </message>
    <message>
        <source>it is not a host and a port</source>
        <translation>它不是主机加端口</translation>
    </message>
    <message>
        <source>it is not a web address</source>
        <translation>它不是网址</translation>
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
        <translation>它未加密，且通往本机之外</translation>
    </message>
    <message>
        <source>it is the broadcast address, which no computer calls from</source>
        <translation>它是广播地址，没有电脑从这种地址发起调用</translation>
    </message>
    <message>
        <source>it is true or false</source>
        <translation>应为 true 或 false</translation>
    </message>
    <message>
        <source>it means “no address”</source>
        <translation>它表示“没有地址”</translation>
    </message>
    <message>
        <source>it takes {size} of memory and about {seconds} s</source>
        <translation>它需要 {size} 内存和约 {seconds} 秒</translation>
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
        <translation>解析主机名超过了 {seconds:g} 秒</translation>
    </message>
    <message>
        <source>no answer came within {seconds:g} s</source>
        <translation>{seconds:g} 秒内没有收到响应</translation>
    </message>
    <message>
        <source>no connection came about within {seconds:g} s</source>
        <translation>{seconds:g} 秒内没有建立连接</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>没有说明原因</translation>
    </message>
    <message>
        <source>nothing answers at {place}</source>
        <translation>{place} 没有应答</translation>
    </message>
    <message>
        <source>numbers in it begin with zero</source>
        <translation>其中有以零开头的数字</translation>
    </message>
    <message>
        <source>one of the ports {first} to {last} cannot be used</source>
        <translation>端口 {first} 至 {last} 中有一个不可用</translation>
    </message>
    <message>
        <source>permissions: “{name}” is not one of {known}.</source>
        <translation>permissions：“{name}”不在 {known} 之中。</translation>
    </message>
    <message>
        <source>port 0 is not a port</source>
        <translation>0 不是有效的端口</translation>
    </message>
    <message>
        <source>secret and memo</source>
        <translation>Secret Key 和 Memo</translation>
    </message>
    <message>
        <source>secret_lost is true or false.</source>
        <translation>secret_lost 应为 true 或 false。</translation>
    </message>
    <message>
        <source>signed requests go out by https alone, except on this computer</source>
        <translation>除本机外，已签名的请求只通过 https 发送</translation>
    </message>
    <message>
        <source>status: choose one of {choices}.</source>
        <translation>status：请从 {choices} 中选择。</translation>
    </message>
    <message>
        <source>the answer breaks off before its end</source>
        <translation>响应未到结尾就中断了</translation>
    </message>
    <message>
        <source>the answer cannot be unpacked</source>
        <translation>响应无法解压</translation>
    </message>
    <message>
        <source>the answer contradicts itself about its length</source>
        <translation>响应关于自身长度的说明前后矛盾</translation>
    </message>
    <message>
        <source>the answer ends after {received} of {expected} bytes</source>
        <translation>响应在 {expected} 字节中的第 {received} 字节处结束</translation>
    </message>
    <message>
        <source>the answer ends within its headers</source>
        <translation>响应在标头部分就结束了</translation>
    </message>
    <message>
        <source>the answer is larger than {words}</source>
        <translation>响应超过 {words}</translation>
    </message>
    <message>
        <source>the answer is packed in a way that was not asked for</source>
        <translation>响应的压缩方式不是所要求的</translation>
    </message>
    <message>
        <source>the answer is sent in a way that was not asked for</source>
        <translation>响应的传输方式不是所要求的</translation>
    </message>
    <message>
        <source>the answer unpacks to more than {max_ratio} times its size</source>
        <translation>响应解压后超过原大小的 {max_ratio} 倍</translation>
    </message>
    <message>
        <source>the answer was not complete within {seconds:g} s</source>
        <translation>{seconds:g} 秒内没有收完响应</translation>
    </message>
    <message>
        <source>the connection failed ({text})</source>
        <translation>连接失败（{text}）</translation>
    </message>
    <message>
        <source>the credentials of “{label}” are no longer those that were shown</source>
        <translation>“{label}”的凭证已不是先前显示的那些</translation>
    </message>
    <message>
        <source>the disk gave back other bytes than were written</source>
        <translation>从磁盘读回的内容与写入的不同</translation>
    </message>
    <message>
        <source>the disk reported a fault</source>
        <translation>磁盘报告了故障</translation>
    </message>
    <message>
        <source>the encrypted connection broke ({reason})</source>
        <translation>加密连接中断（{reason}）</translation>
    </message>
    <message>
        <source>the encrypted connection failed ({words})</source>
        <translation>加密连接失败（{words}）</translation>
    </message>
    <message>
        <source>the encrypted connection was not ready within {seconds:g} s</source>
        <translation>{seconds:g} 秒内没有建立加密连接</translation>
    </message>
    <message>
        <source>the environment’s own certificate authority cannot be read</source>
        <translation>无法读取此环境自己的证书颁发机构</translation>
    </message>
    <message>
        <source>the folder {folder} is not there</source>
        <translation>文件夹 {folder} 不存在</translation>
    </message>
    <message>
        <source>the largest value is {maximum:g}</source>
        <translation>最大值为 {maximum:g}</translation>
    </message>
    <message>
        <source>the new file did not read back as it was written</source>
        <translation>新文件读回的内容与写入的不同</translation>
    </message>
    <message>
        <source>the packed answer ends before its end</source>
        <translation>压缩的响应未到结尾就结束了</translation>
    </message>
    <message>
        <source>the part behind the slash does not fit the address; write the first address of the range</source>
        <translation>斜杠后的部分与地址不符；请写地址段的第一个地址</translation>
    </message>
    <message>
        <source>the proxy at {place} cannot be reached</source>
        <translation>无法连接到代理 {place}</translation>
    </message>
    <message>
        <source>the proxy at {place} did not answer in time</source>
        <translation>代理 {place} 未能按时应答</translation>
    </message>
    <message>
        <source>the proxy at {place} did not connect to {host}, port {port}</source>
        <translation>代理 {place} 没有连接到 {host} 的端口 {port}</translation>
    </message>
    <message>
        <source>the proxy at {place} wants another user name or password</source>
        <translation>代理 {place} 要求其他用户名或密码</translation>
    </message>
    <message>
        <source>the server broke off while the encrypted connection was made</source>
        <translation>服务器在建立加密连接时中断</translation>
    </message>
    <message>
        <source>the server broke the connection off</source>
        <translation>服务器中断了连接</translation>
    </message>
    <message>
        <source>the server broke the connection off before it answered</source>
        <translation>服务器在响应之前中断了连接</translation>
    </message>
    <message>
        <source>the server broke the connection off in the middle of its answer</source>
        <translation>服务器在响应途中中断了连接</translation>
    </message>
    <message>
        <source>the server closed the connection</source>
        <translation>服务器关闭了连接</translation>
    </message>
    <message>
        <source>the server closed the connection without an answer</source>
        <translation>服务器没有响应就关闭了连接</translation>
    </message>
    <message>
        <source>the server does not speak TLS on this port</source>
        <translation>服务器在此端口上不使用 TLS</translation>
    </message>
    <message>
        <source>the server ended it</source>
        <translation>服务器结束了连接</translation>
    </message>
    <message>
        <source>the server ended the conversation (code {code})</source>
        <translation>服务器结束了会话（代码 {code}）</translation>
    </message>
    <message>
        <source>the server offers no encryption that is safe: TLS 1.2 or later</source>
        <translation>服务器不提供安全的加密方式：TLS 1.2 或更高版本</translation>
    </message>
    <message>
        <source>the server wants to speak another protocol than HTTP</source>
        <translation>服务器要求使用 HTTP 以外的协议</translation>
    </message>
    <message>
        <source>the server’s certificate comes from an authority that is not known here</source>
        <translation>服务器证书来自本机不认识的颁发机构</translation>
    </message>
    <message>
        <source>the server’s certificate comes from an authority that is not trusted here</source>
        <translation>服务器证书来自本机不信任的颁发机构</translation>
    </message>
    <message>
        <source>the server’s certificate has a key that is too weak</source>
        <translation>服务器证书的密钥太弱</translation>
    </message>
    <message>
        <source>the server’s certificate has been revoked</source>
        <translation>服务器证书已被吊销</translation>
    </message>
    <message>
        <source>the server’s certificate has expired, or this computer’s clock is ahead</source>
        <translation>服务器证书已过期，或本机时钟偏快</translation>
    </message>
    <message>
        <source>the server’s certificate is for another address than {host}</source>
        <translation>服务器证书属于其他地址，而非 {host}</translation>
    </message>
    <message>
        <source>the server’s certificate is for another name than {host}</source>
        <translation>服务器证书属于其他名称，而非 {host}</translation>
    </message>
    <message>
        <source>the server’s certificate is not one for servers</source>
        <translation>服务器证书不是服务器用的证书</translation>
    </message>
    <message>
        <source>the server’s certificate is not valid yet, or this computer’s clock is behind</source>
        <translation>服务器证书尚未生效，或本机时钟偏慢</translation>
    </message>
    <message>
        <source>the server’s certificate is signed by itself, not by an authority that is trusted here</source>
        <translation>服务器证书由它自己签名，而非由本机信任的颁发机构签名</translation>
    </message>
    <message>
        <source>the server’s certificate is signed with a method that is too weak</source>
        <translation>服务器证书的签名方法太弱</translation>
    </message>
    <message>
        <source>the server’s certificate was refused ({message})</source>
        <translation>服务器证书被拒绝（{message}）</translation>
    </message>
    <message>
        <source>the smallest value is {minimum:g}</source>
        <translation>最小值为 {minimum:g}</translation>
    </message>
    <message>
        <source>the system allows no file of that size</source>
        <translation>系统不允许这么大的文件</translation>
    </message>
    <message>
        <source>the system said “{error}”</source>
        <translation>系统提示“{error}”</translation>
    </message>
    <message>
        <source>the system said “{text}”</source>
        <translation>系统提示“{text}”</translation>
    </message>
    <message>
        <source>there are no {size} MiB of memory free for it</source>
        <translation>没有 {size} MiB 空闲内存可供使用</translation>
    </message>
    <message>
        <source>there is no host named {host}</source>
        <translation>没有名为 {host} 的主机</translation>
    </message>
    <message>
        <source>there is nothing to bind</source>
        <translation>没有可绑定的内容</translation>
    </message>
    <message>
        <source>this computer does not allow a connection to {place}</source>
        <translation>本机不允许连接到 {place}</translation>
    </message>
    <message>
        <source>this endpoint has no such parameter; it has {known}</source>
        <translation>此接口没有这个参数；它有 {known}</translation>
    </message>
    <message>
        <source>this parameter is required</source>
        <translation>此参数为必填</translation>
    </message>
    <message>
        <source>what answered does not speak WebSocket</source>
        <translation>响应方使用的不是 WebSocket</translation>
    </message>
    <message>
        <source>what came back is not HTTP</source>
        <translation>返回的不是 HTTP</translation>
    </message>
    <message>
        <source>what came is not WebSocket</source>
        <translation>收到的不是 WebSocket</translation>
    </message>
    <message>
        <source>what is there now does not follow from what was read</source>
        <translation>现有内容与先前读取的并不衔接</translation>
    </message>
    <message>
        <source>{count} key sets</source>
        <translation>{count} 个密钥组</translation>
    </message>
    <message>
        <source>{count} lanes are not 1 to {limit}</source>
        <translation>并行度 {count} 不在 1 至 {limit} 之间</translation>
    </message>
    <message>
        <source>{count} passes are more than {limit}</source>
        <translation>{count} 遍运算超过 {limit} 遍</translation>
    </message>
    <message>
        <source>{host} could not be looked up; is this computer online?</source>
        <translation>无法解析 {host}；本机是否已联网？</translation>
    </message>
    <message>
        <source>{host} is not a host name</source>
        <translation>{host} 不是主机名</translation>
    </message>
    <message>
        <source>{host} is not on this computer, and the connection is not encrypted</source>
        <translation>{host} 不在本机，且连接未加密</translation>
    </message>
    <message>
        <source>{limit} passes are the least, and it has {count}</source>
        <translation>至少要 {limit} 遍运算，而它只有 {count} 遍</translation>
    </message>
    <message>
        <source>{method} is not a method that is sent here. Use GET, POST, PUT or DELETE.</source>
        <translation>{method} 不是此处可发送的方法。请使用 GET、POST、PUT 或 DELETE。</translation>
    </message>
    <message>
        <source>{name} cannot be read. Check its name and permissions.</source>
        <translation>无法读取 {name}。请检查其名称和访问权限。</translation>
    </message>
    <message>
        <source>{name} holds more than {max_certificates} certificates.</source>
        <translation>{name} 含有超过 {max_certificates} 份证书。</translation>
    </message>
    <message>
        <source>{name} holds no certificate in PEM form.</source>
        <translation>{name} 中没有 PEM 格式的证书。</translation>
    </message>
    <message>
        <source>{name} is a list of texts.</source>
        <translation>{name} 应为文本列表。</translation>
    </message>
    <message>
        <source>{name} is a text in quotes.</source>
        <translation>{name} 应为带引号的文本。</translation>
    </message>
    <message>
        <source>{name} is larger than 256 KiB. Choose a file with certificates alone.</source>
        <translation>{name} 超过 256 KiB。请选择只含证书的文件。</translation>
    </message>
    <message>
        <source>{name}: “{typed}” is not a date. Write 2026-01-31.</source>
        <translation>{name}：“{typed}”不是日期。请写成 2026-01-31。</translation>
    </message>
    <message>
        <source>{place} broke the connection off</source>
        <translation>{place} 中断了连接</translation>
    </message>
    <message>
        <source>{place} cannot be reached{reason}</source>
        <translation>无法连接到 {place}{reason}</translation>
    </message>
    <message>
        <source>{size} of memory are less than {limit}</source>
        <translation>{size} 内存少于 {limit}</translation>
    </message>
    <message>
        <source>{size} of memory are more than half of what this computer has</source>
        <translation>{size} 内存超过本机内存的一半</translation>
    </message>
    <message>
        <source>{size} of memory are more than {limit}</source>
        <translation>{size} 内存超过 {limit}</translation>
    </message>
    <message>
        <source>{word}: it has more than one line. Paste the value alone.</source>
        <translation>{word}：不止一行。请只粘贴值本身。</translation>
    </message>
    <message>
        <source>{word}: it holds a character that cannot be seen. Paste the value alone.</source>
        <translation>{word}：含有看不见的字符。请只粘贴值本身。</translation>
    </message>
</context>
<context>
    <name>RecentVaults</name>
    <message>
        <source>Recent vaults</source>
        <translation>最近的保险库</translation>
    </message>
    <message>
        <source>not there now</source>
        <translation>目前不在</translation>
    </message>
    <message>
        <source>saved {when}</source>
        <translation>保存于 {when}</translation>
    </message>
</context>
<context>
    <name>RecoveryKeyDialog</name>
    <message>
        <source>A recovery key opens the vault without the passphrase and without a key file, for the day on which one of them is lost. It is made here and shown once.</source>
        <translation>恢复密钥不需主口令和密钥文件就能打开保险库，用于丢失其中之一的时候。它在此生成，只显示一次。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>I have it</source>
        <translation>我已保存</translation>
    </message>
    <message>
        <source>Make a recovery key</source>
        <translation>生成恢复密钥</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>恢复密钥</translation>
    </message>
    <message>
        <source>Recovery key of the vault “{name}”. Whoever has it opens the vault.</source>
        <translation>保险库“{name}”的恢复密钥。持有者可打开保险库。</translation>
    </message>
    <message>
        <source>Replace the recovery key</source>
        <translation>更换恢复密钥</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>The recovery key of before opens the vault no more.</source>
        <translation>原来的恢复密钥不能再打开保险库。</translation>
    </message>
    <message>
        <source>Whoever has it opens the vault. It is not shown again; another one can be made in its place.</source>
        <translation>持有者可打开保险库。它不会再次显示，但可以另外生成一个来取代它。</translation>
    </message>
    <message>
        <source>Write it down or print it, and keep it where you keep papers, away from this computer.</source>
        <translation>请写下来或打印，与重要文件一起保管，远离这台电脑。</translation>
    </message>
    <message>
        <source>Write it down, and keep it where you keep papers, away from this computer.</source>
        <translation>请写下来，与重要文件一起保管，远离这台电脑。</translation>
    </message>
    <message>
        <source>Your recovery key</source>
        <translation>你的恢复密钥</translation>
    </message>
</context>
<context>
    <name>RecycleBinPage</name>
    <message>
        <source>1 key set</source>
        <translation>1 个密钥组</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>抹除</translation>
    </message>
    <message>
        <source>Erase “{name}”?</source>
        <translation>要抹除“{name}”吗？</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter the recycle bin</source>
        <translation>筛选回收站</translation>
    </message>
    <message>
        <source>Its credentials, versions and calls are gone for good. Backups keep what they hold until they end.</source>
        <translation>它的凭证、版本和调用会被永久清除。备份在到期之前仍保留其中的内容。</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Nothing in the recycle bin is called so.</source>
        <translation>回收站里没有叫这个名字的内容。</translation>
    </message>
    <message>
        <source>Nothing was deleted.</source>
        <translation>没有删除任何内容。</translation>
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
        <translation>此处的内容会加密保留，直到你抹除为止。它不占用槽位。</translation>
    </message>
    <message>
        <source>{count} key sets</source>
        <translation>{count} 个密钥组</translation>
    </message>
    <message>
        <source>“{name}” is back.</source>
        <translation>“{name}”已还原。</translation>
    </message>
    <message>
        <source>“{name}” is erased.</source>
        <translation>“{name}”已抹除。</translation>
    </message>
</context>
<context>
    <name>RemoveWayDialog</name>
    <message>
        <source>It opens the vault no more. Backups made so far still open by it, and who used it may have kept the key that seals the vault: a new data key helps against that.</source>
        <translation>它将不能再打开保险库。已有的备份仍可用它打开，而用过它的人可能留有保险库的加密密钥：新的数据密钥可以应对。</translation>
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
        <translation>使用“{title}”</translation>
    </message>
    <message>
        <source>{exchange} has removed {path}</source>
        <translation>{exchange} 已移除 {path}</translation>
    </message>
    <message>
        <source>{request} ({title})</source>
        <translation>{request}“{title}”</translation>
    </message>
</context>
<context>
    <name>RenameDialog</name>
    <message>
        <source>It is called “{name}” now.</source>
        <translation>它现在叫“{name}”。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Rename “{name}”</source>
        <translation>重命名“{name}”</translation>
    </message>
    <message>
        <source>You were renaming “{name}” when the vault locked</source>
        <translation>保险库锁定时，你正在重命名“{name}”</translation>
    </message>
</context>
<context>
    <name>Renewal</name>
    <message>
        <source>The language is {language} now.</source>
        <translation>现在使用{language}。</translation>
    </message>
</context>
<context>
    <name>Replacing</name>
    <message>
        <source>Give it to every program that uses the old one</source>
        <translation>把它交给每个使用旧密钥的程序</translation>
    </message>
    <message>
        <source>It was never seen alive here, so it may also have been mistyped from the beginning. Look on the site that it is gone.</source>
        <translation>它在这里从未被证实有效，也可能一开始就输错了。请在网站上确认它已删除。</translation>
    </message>
    <message>
        <source>Make the new key on {exchange}</source>
        <translation>在 {exchange} 上创建新密钥</translation>
    </message>
    <message>
        <source>Paste it into the vault</source>
        <translation>把它粘贴到保险库</translation>
    </message>
    <message>
        <source>Prove that the old key is dead</source>
        <translation>证实旧密钥已失效</translation>
    </message>
    <message>
        <source>Revoke the old key on {exchange}</source>
        <translation>在 {exchange} 上撤销旧密钥</translation>
    </message>
    <message>
        <source>The old key is dead</source>
        <translation>旧密钥已失效</translation>
    </message>
    <message>
        <source>The old key is refused, but not gone</source>
        <translation>旧密钥被拒绝，但尚未消失</translation>
    </message>
    <message>
        <source>The old key still works</source>
        <translation>旧密钥仍然有效</translation>
    </message>
    <message>
        <source>This computer&apos;s address was refused</source>
        <translation>本机地址被拒绝</translation>
    </message>
    <message>
        <source>This says nothing about the key. Ask again later, or look on the site whether it is gone.</source>
        <translation>这并不说明密钥的情况。请稍后再问，或在网站上查看它是否已删除。</translation>
    </message>
    <message>
        <source>Verify the new key set</source>
        <translation>验证新的密钥组</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>{exchange} accepted it just now. Look whether the right key was deleted, by the beginning and end of its access key.</source>
        <translation>{exchange} 刚刚接受了它。请按 Access Key 的开头和结尾核对是否删对了密钥。</translation>
    </message>
    <message>
        <source>{exchange} does not know it any more. Whoever still has it can do nothing with it.</source>
        <translation>{exchange} 已不认识它。仍持有它的人什么也做不了。</translation>
    </message>
    <message>
        <source>{exchange} does not know this access key</source>
        <translation>{exchange} 不认识这个 Access Key</translation>
    </message>
    <message>
        <source>{exchange} gave no answer about the key</source>
        <translation>{exchange} 没有就该密钥给出回应</translation>
    </message>
    <message>
        <source>{exchange} refused the address before anything else, so this proves nothing, and the key probably still exists. Look on the site, or ask again from an address that is bound.</source>
        <translation>{exchange} 首先拒绝了地址，因此什么也不能证实，密钥可能仍然存在。请在网站上查看，或从已绑定的地址再问。</translation>
    </message>
    <message>
        <source>{exchange} still knows it: it is frozen or expired, and can come back to life. Delete it on the site, then ask again.</source>
        <translation>{exchange} 仍认识它：它已冻结或过期，可能重新生效。请在网站上删除它，再问一次。</translation>
    </message>
</context>
<context>
    <name>ReplacingBanner</name>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>It is to replace “{name}”</source>
        <translation>它将替换“{name}”</translation>
    </message>
    <message>
        <source>Replaced by “{name}”</source>
        <translation>已由“{name}”替换</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>显示它</translation>
    </message>
    <message>
        <source>The last step was done on {date}.</source>
        <translation>最后一步完成于 {date}。</translation>
    </message>
    <message>
        <source>{count} of {steps} steps done. Next: {step}</source>
        <translation>{steps} 步中已完成 {count} 步。下一步：{step}</translation>
    </message>
    <message>
        <source>“{name}” is being replaced</source>
        <translation>“{name}”正在被替换</translation>
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
        <translation>返回密钥组</translation>
    </message>
    <message>
        <source>Give up replacing…</source>
        <translation>放弃替换…</translation>
    </message>
    <message>
        <source>It is marked as revoked, and its slot is free.</source>
        <translation>它已标记为已撤销，槽位已空出。</translation>
    </message>
    <message>
        <source>It is marked as revoked, and its slot is free. “{new}” has taken over.</source>
        <translation>它已标记为已撤销，槽位已空出。“{new}”已接替。</translation>
    </message>
    <message>
        <source>Nothing proves yet that the old key is dead.</source>
        <translation>还没有什么能证明旧密钥已失效。</translation>
    </message>
    <message>
        <source>Replace “{name}”</source>
        <translation>替换“{name}”</translation>
    </message>
    <message>
        <source>Show the new key set</source>
        <translation>显示新的密钥组</translation>
    </message>
    <message>
        <source>Take back: {step}</source>
        <translation>撤回：{step}</translation>
    </message>
    <message>
        <source>The replacing has ended: {count} of {steps} steps are done.</source>
        <translation>替换已结束：共 {steps} 步，完成了 {count} 步。</translation>
    </message>
    <message>
        <source>{count} of {steps} steps done; each can be left and taken up again.</source>
        <translation>{steps} 步中已完成 {count} 步；每一步都可以搁下，以后再继续。</translation>
    </message>
    <message>
        <source>“{name}” is replaced</source>
        <translation>“{name}”已替换</translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message>
        <source>Adopt what was seen</source>
        <translation>采用实测结果</translation>
    </message>
    <message>
        <source>Asking: {fact}</source>
        <translation>正在查询：{fact}</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>正在开始</translation>
    </message>
    <message>
        <source>Judged at the end</source>
        <translation>最后判断</translation>
    </message>
    <message>
        <source>Nothing was changed on {exchange}</source>
        <translation>没有更改 {exchange} 上的任何内容</translation>
    </message>
    <message>
        <source>Permissions: declared and seen</source>
        <translation>权限：声明与实测</translation>
    </message>
    <message>
        <source>Show me how</source>
        <translation>告诉我怎么做</translation>
    </message>
    <message>
        <source>Stopped before the end</source>
        <translation>已提前停止</translation>
    </message>
    <message>
        <source>The exchange and the credentials</source>
        <translation>交易所与凭证</translation>
    </message>
    <message>
        <source>Waiting for the answer</source>
        <translation>等待响应</translation>
    </message>
    <message>
        <source>What was not asked by then is told as not tried.</source>
        <translation>当时尚未查询的各项显示为“未尝试”。</translation>
    </message>
</context>
<context>
    <name>RequestBar</name>
    <message>
        <source>Armed: Send</source>
        <translation>已允许：发送</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose an endpoint</source>
        <translation>请选择接口</translation>
    </message>
    <message>
        <source>Needs {permission}, which this key set does not declare</source>
        <translation>需要{permission}权限，而此密钥组没有声明</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>not declared</source>
        <translation>未声明</translation>
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
            <numerusform>%n 字节，完全按所示签名并发送</numerusform>
        </translation>
    </message>
    <message>
        <source>Body</source>
        <translation>请求体</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>查询串</translation>
    </message>
    <message>
        <source>access key alone</source>
        <translation>仅 Access Key</translation>
    </message>
    <message>
        <source>empty: {} is signed and sent</source>
        <translation>留空：签名并发送 {}</translation>
    </message>
    <message>
        <source>moves funds</source>
        <translation>动用资金</translation>
    </message>
    <message>
        <source>no key needed</source>
        <translation>无需密钥</translation>
    </message>
    <message>
        <source>not in the catalogue, so taken as {words}</source>
        <translation>目录中没有，按以下处理：{words}</translation>
    </message>
    <message>
        <source>reads only</source>
        <translation>只读取</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>需签名</translation>
    </message>
    <message>
        <source>writes</source>
        <translation>写操作</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Passphrase of the backup</source>
        <translation>备份的主口令</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Restore the backup of {when}</source>
        <translation>还原 {when} 的备份</translation>
    </message>
    <message>
        <source>The backup is restored.</source>
        <translation>备份已还原。</translation>
    </message>
    <message>
        <source>The vault becomes what it was then. What it is now is kept as a backup itself.</source>
        <translation>保险库会恢复到当时的状态。现在的状态本身会存为备份。</translation>
    </message>
</context>
<context>
    <name>RevokeStep</name>
    <message>
        <source>I have revoked it</source>
        <translation>我已撤销它</translation>
    </message>
    <message>
        <source>Open {exchange}</source>
        <translation>打开 {exchange}</translation>
    </message>
    <message>
        <source>The practice exchange has no site. Its key set “Deleted” shows what a revoked key answers.</source>
        <translation>模拟交易所没有网站。其中的密钥组“Deleted”展示已撤销的密钥会得到什么回应。</translation>
    </message>
</context>
<context>
    <name>RevokedQuestion</name>
    <message>
        <source>It is revoked</source>
        <translation>它已撤销</translation>
    </message>
    <message>
        <source>Mark as revoked</source>
        <translation>标记为已撤销</translation>
    </message>
    <message>
        <source>Mark “{name}” as revoked?</source>
        <translation>要将“{name}”标记为已撤销吗？</translation>
    </message>
    <message>
        <source>Only {exchange} can revoke a key: do that first. Marked as revoked, it stays in the vault, and its slot is free.</source>
        <translation>只有 {exchange} 能撤销密钥：请先在那里撤销。标记为已撤销后，它仍留在保险库中，槽位则空出。</translation>
    </message>
    <message>
        <source>Open {exchange}</source>
        <translation>打开 {exchange}</translation>
    </message>
    <message>
        <source>The practice exchange has no site, so nothing is revoked there. Marked as revoked, the key set stays in the vault, and its slot is free.</source>
        <translation>模拟交易所没有网站，无需在那里撤销。标记为已撤销后，密钥组仍留在保险库中，它的槽位空出。</translation>
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
        <translation>已过期</translation>
    </message>
    <message>
        <source>no countdown</source>
        <translation>无倒计时</translation>
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
        <translation>再显示 {more} 项（还有 {left} 项）</translation>
    </message>
</context>
<context>
    <name>SampleKeys</name>
    <message>
        <source>All five permissions, bound to this computer, on an institution&apos;s account.</source>
        <translation>机构账户，拥有全部五项权限，已绑定到本机。</translation>
    </message>
    <message>
        <source>Everything is as it should be, and it is bound to this computer.</source>
        <translation>一切正常，已绑定到本机。</translation>
    </message>
    <message>
        <source>It can move coins out and works from any address: the riskiest key there is.</source>
        <translation>可以提币，且不限地址：风险最高的密钥。</translation>
    </message>
    <message>
        <source>It is bound to an address that is not this computer&apos;s: every call answers 30010.</source>
        <translation>绑定的不是本机的地址：每次调用都返回 30010。</translation>
    </message>
    <message>
        <source>It may read and nothing else: orders are refused with 30012.</source>
        <translation>只能读取：下单会被拒绝，代码 30012。</translation>
    </message>
    <message>
        <source>It may trade, yet not read: balances answer 30012.</source>
        <translation>可以交易，但不能读取：查询余额返回 30012。</translation>
    </message>
    <message>
        <source>It was deleted on the exchange: every call answers 30002.</source>
        <translation>已在交易所删除：每次调用都返回 30002。</translation>
    </message>
    <message>
        <source>It works here and nowhere else.</source>
        <translation>只能在本机使用。</translation>
    </message>
    <message>
        <source>Its time is over: every call answers 30011.</source>
        <translation>已过期：每次调用都返回 30011。</translation>
    </message>
    <message>
        <source>Only Read-only is declared, and yet it may trade and withdraw.</source>
        <translation>只声明了只读，实际却可以交易和提币。</translation>
    </message>
    <message>
        <source>Spot trade is declared and not ticked on the exchange: orders answer 30012.</source>
        <translation>声明了现货交易，但交易所上没有勾选：下单返回 30012。</translation>
    </message>
    <message>
        <source>The exchange has frozen it: every call answers 30003.</source>
        <translation>已被交易所冻结：每次调用都返回 30003。</translation>
    </message>
    <message>
        <source>The key may trade futures, the account has not opened them: futures calls answer 40046.</source>
        <translation>密钥允许合约交易，但账户未开通合约：合约调用返回 40046。</translation>
    </message>
    <message>
        <source>The memo is not the one on the exchange: balances can be read, signed calls answer 30005.</source>
        <translation>Memo 与交易所上的不一致：可以读取余额，签名调用返回 30005。</translation>
    </message>
    <message>
        <source>The secret key is not the one on the exchange: balances can be read, signed calls answer 30005.</source>
        <translation>Secret Key 与交易所上的不一致：可以读取余额，签名调用返回 30005。</translation>
    </message>
</context>
<context>
    <name>SaveBar</name>
    <message numerus="yes">
        <source>%n unsaved changes</source>
        <translation>
            <numerusform>%n 处未保存的改动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved changes: {names}</source>
        <translation>
            <numerusform>%n 处未保存的改动：{names}</numerusform>
        </translation>
    </message>
    <message>
        <source>1 unsaved change</source>
        <translation>1 处未保存的改动</translation>
    </message>
    <message>
        <source>1 unsaved change: {names}</source>
        <translation>1 处未保存的改动：{names}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>SaveChartDialog</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>No key, memo or signature is in it. Only you can read the file (mode 0600).</source>
        <translation>其中没有密钥、Memo 或签名。文件只有你能读取（权限 0600）。</translation>
    </message>
    <message>
        <source>Numbers (CSV)</source>
        <translation>数据（CSV）</translation>
    </message>
    <message>
        <source>Picture (PNG)</source>
        <translation>图片（PNG）</translation>
    </message>
    <message>
        <source>Picture (SVG)</source>
        <translation>图片（SVG）</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save: {title}</source>
        <translation>保存：{title}</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>已保存为 {path}</translation>
    </message>
    <message>
        <source>Type where the file goes, or choose a place.</source>
        <translation>请输入文件位置，或选择一个地方。</translation>
    </message>
</context>
<context>
    <name>SearchEdit</name>
    <message>
        <source>Right completes {term}</source>
        <translation>按右方向键补全为 {term}</translation>
    </message>
</context>
<context>
    <name>SearchHelp</name>
    <message>
        <source>Not understood: {terms}</source>
        <translation>无法理解：{terms}</translation>
    </message>
    <message>
        <source>What can be searched for</source>
        <translation>可以搜索什么</translation>
    </message>
    <message>
        <source>a minus in front: not so</source>
        <translation>前加减号：不含</translation>
    </message>
    <message>
        <source>allowed to do so; also perm:none</source>
        <translation>允许此权限；另有 perm:none</translation>
    </message>
    <message>
        <source>bound to an address in this network</source>
        <translation>绑定了此网段内的地址</translation>
    </message>
    <message>
        <source>ends within 14 days; also expires:past</source>
        <translation>14 天内到期；另有 expires:past</translation>
    </message>
    <message>
        <source>in an account of that name</source>
        <translation>在此名称的账户中</translation>
    </message>
    <message>
        <source>in its note</source>
        <translation>在备注中</translation>
    </message>
    <message>
        <source>last verdict; also verdict:never</source>
        <translation>最近的结论；另有 verdict:never</translation>
    </message>
    <message>
        <source>no IP address bound</source>
        <translation>未绑定 IP 地址</translation>
    </message>
    <message>
        <source>older than 90 days; also 12w, 3m, 1y</source>
        <translation>超过 90 天；也可用 12w、3m、1y</translation>
    </message>
    <message>
        <source>state of its slot</source>
        <translation>槽位状态</translation>
    </message>
    <message>
        <source>who has it; also used:none</source>
        <translation>使用方；另有 used:none</translation>
    </message>
    <message>
        <source>words; all that is typed has to hold</source>
        <translation>文字；输入的各项须全部符合</translation>
    </message>
    <message>
        <source>“{term}” is not understood.</source>
        <translation>无法理解“{term}”。</translation>
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
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>显示</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>hides in {seconds} s</source>
        <translation>{seconds} 秒后隐藏</translation>
    </message>
    <message>
        <source>{name}, hidden</source>
        <translation>{name}，已隐藏</translation>
    </message>
    <message>
        <source>{name}, shown</source>
        <translation>{name}，已显示</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Clipboard and screen</source>
        <translation>剪贴板与屏幕</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>General</source>
        <translation>通用</translation>
    </message>
    <message>
        <source>Locking</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>设置的页面</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>保险库</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>A secret that is lost with the vault is shown by no exchange again: revoke the key and make a new one.</source>
        <translation>随保险库丢失的 Secret Key，任何交易所都不会再次显示：请撤销该密钥并新建。</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>Access Key</translation>
    </message>
    <message>
        <source>Bound IP addresses</source>
        <translation>绑定的 IP 地址</translation>
    </message>
    <message>
        <source>Change the account&apos;s password and its second factor, and end its other sessions.</source>
        <translation>更改账户的密码和两步验证，并退出其他会话。</translation>
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
        <translation>每份都用当时的主口令打开。没有它谁也打不开，也无法重置。</translation>
    </message>
    <message>
        <source>Emergency sheet</source>
        <translation>应急清单</translation>
    </message>
    <message>
        <source>If you cannot log in, ask the exchange&apos;s support to freeze the account. Use no address or number from a message.</source>
        <translation>如果无法登录，请联系交易所客服冻结账户。不要使用消息中给出的地址或号码。</translation>
    </message>
    <message>
        <source>Its backups are in the folder {backups}</source>
        <translation>其备份在文件夹 {backups}</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Left out: 1 key set of the practice exchange.</source>
        <translation>未列入：模拟交易所的 1 个密钥组。</translation>
    </message>
    <message>
        <source>Left out: {count} key sets of the practice exchange.</source>
        <translation>未列入：模拟交易所的 {count} 个密钥组。</translation>
    </message>
    <message>
        <source>Log in to the exchange and revoke the keys in the order below: those that withdraw first.</source>
        <translation>登录交易所，按下面的顺序撤销密钥：先撤销能提币的。</translation>
    </message>
    <message>
        <source>May</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>No secret is on this sheet: a key is named by the first 5 and last 4 characters of its access key, and notes are left out. What a key may do is what its owner noted or a verification proved.</source>
        <translation>此清单上没有机密：密钥以其 Access Key 的前 5 个和后 4 个字符表示，不含备注。密钥的权限以所有者的记录或验证的证实为准。</translation>
    </message>
    <message>
        <source>Revoke as under “{label}”.</source>
        <translation>撤销方法同“{label}”。</translation>
    </message>
    <message>
        <source>Revoke at: {page}</source>
        <translation>撤销页面：{page}</translation>
    </message>
    <message>
        <source>Revoke in this order</source>
        <translation>按此顺序撤销</translation>
    </message>
    <message>
        <source>Tell everyone under “Used by”: their programs stop when the key is gone.</source>
        <translation>通知“使用方”下的所有人：密钥撤销后，他们的程序会停止工作。</translation>
    </message>
    <message>
        <source>The vault is the file {vault}</source>
        <translation>保险库是文件 {vault}</translation>
    </message>
    <message>
        <source>There is no key that could be revoked.</source>
        <translation>没有可撤销的密钥。</translation>
    </message>
    <message>
        <source>Use a computer or phone that you trust, not the one that may be in other hands.</source>
        <translation>使用你信任的电脑或手机，不要用可能已落入他人之手的设备。</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>使用方</translation>
    </message>
    <message>
        <source>Vault and backups</source>
        <translation>保险库与备份</translation>
    </message>
    <message>
        <source>Vault “{name}”, as of {at} UTC.</source>
        <translation>保险库“{name}”，截至 UTC {at}。</translation>
    </message>
    <message>
        <source>access key not kept</source>
        <translation>未保存 Access Key</translation>
    </message>
    <message>
        <source>ends {day}</source>
        <translation>{day} 到期</translation>
    </message>
    <message>
        <source>in the recycle bin here; on the exchange it works until it is revoked</source>
        <translation>在此处的回收站中；在交易所撤销之前仍然有效</translation>
    </message>
    <message>
        <source>its secret is lost</source>
        <translation>Secret Key 已丢失</translation>
    </message>
    <message>
        <source>live</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>made {day}</source>
        <translation>创建于 {day}</translation>
    </message>
    <message>
        <source>nobody is noted</source>
        <translation>没有记录</translation>
    </message>
    <message>
        <source>not bound: works from anywhere</source>
        <translation>未绑定：从任何地方都能使用</translation>
    </message>
    <message>
        <source>nothing noted: take it for able to do everything</source>
        <translation>没有记录：应视为拥有全部权限</translation>
    </message>
    <message>
        <source>proven, though not ticked here: {words}</source>
        <translation>已证实，但此处未勾选：{words}</translation>
    </message>
    <message>
        <source>retiring</source>
        <translation>待退役</translation>
    </message>
    <message>
        <source>revoked: nothing to do</source>
        <translation>已撤销：无需处理</translation>
    </message>
    <message>
        <source>spare</source>
        <translation>备用</translation>
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
        <translation>{label}：{exchange}，环境“{environment}”</translation>
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
        <translation>选择…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Emergency sheet</source>
        <translation>应急清单</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>It holds no secret, and only you can read it (mode 0600). Print it, and keep it on paper.</source>
        <translation>其中没有机密，且只有你能读取它（权限 0600）。请打印并以纸质保管。</translation>
    </message>
    <message>
        <source>It holds no secret. It is for the day on which this computer is lost: which keys exist, what they may do, how to revoke them. Keep it on paper.</source>
        <translation>其中没有机密。它用于这台电脑丢失之时：有哪些密钥、权限如何、怎样撤销。请以纸质保管。</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>Save as text</source>
        <translation>另存为文本</translation>
    </message>
    <message>
        <source>The sheet</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>The sheet is saved</source>
        <translation>清单已保存</translation>
    </message>
    <message>
        <source>This computer knows no printer.</source>
        <translation>此电脑没有打印机。</translation>
    </message>
    <message>
        <source>Type where the file goes, or choose a place.</source>
        <translation>请输入文件位置，或选择一个地方。</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Find a key or what it does</source>
        <translation>查找按键或其作用</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>No key does that.</source>
        <translation>没有按键有此作用。</translation>
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
        <translation>过后 {exchange} 会拒绝该时间戳；此时间戳有效 {seconds} 秒。“重新签名”可更新它。</translation>
    </message>
    <message>
        <source>Choose one in the list.</source>
        <translation>请在列表中选择一个。</translation>
    </message>
    <message>
        <source>Go to Details</source>
        <translation>前往“详情”</translation>
    </message>
    <message>
        <source>Headers copied: {form}</source>
        <translation>已复制请求头：{form}</translation>
    </message>
    <message>
        <source>Headers of “{label}”</source>
        <translation>“{label}”的请求头</translation>
    </message>
    <message>
        <source>No key is needed</source>
        <translation>不需要密钥</translation>
    </message>
    <message>
        <source>No key set is chosen</source>
        <translation>未选择密钥组</translation>
    </message>
    <message>
        <source>Nothing is signed, so nothing runs out.</source>
        <translation>没有签名，因此不会过期。</translation>
    </message>
    <message>
        <source>Prehash of “{label}”</source>
        <translation>“{label}”的待签名串</translation>
    </message>
    <message>
        <source>Sign again makes a new one; so does Copy.</source>
        <translation>“重新签名”会生成新的；“复制”也会。</translation>
    </message>
    <message>
        <source>The access key is enough</source>
        <translation>只需 Access Key</translation>
    </message>
    <message>
        <source>The timestamp is too old</source>
        <translation>时间戳太旧</translation>
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
        <translation>仅 Access Key</translation>
    </message>
    <message>
        <source>As the exchange asks: a GET carries the access key alone.</source>
        <translation>按交易所的要求：GET 只带 Access Key。</translation>
    </message>
    <message>
        <source>Choose an endpoint, or type a path</source>
        <translation>选择接口，或输入路径</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copies the text that is signed, with the memo in it</source>
        <translation>复制被签名的文本，其中含有 Memo</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>复制代码</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>Copy headers</source>
        <translation>复制请求头</translation>
    </message>
    <message>
        <source>Copy login</source>
        <translation>复制登录消息</translation>
    </message>
    <message>
        <source>Form of the copy</source>
        <translation>复制格式</translation>
    </message>
    <message>
        <source>HTTPie</source>
        <translation>HTTPie</translation>
    </message>
    <message>
        <source>Header lines</source>
        <translation>请求头行</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>请求头</translation>
    </message>
    <message>
        <source>How a GET is signed</source>
        <translation>GET 的签名方式</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Nothing is signed yet</source>
        <translation>尚未签名</translation>
    </message>
    <message>
        <source>Prehash</source>
        <translation>待签名串</translation>
    </message>
    <message>
        <source>Prehash, with the memo in it</source>
        <translation>待签名串（含 Memo）</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签名</translation>
    </message>
    <message>
        <source>Signed headers</source>
        <translation>已签名请求头</translation>
    </message>
    <message>
        <source>Signed login</source>
        <translation>已签名的登录消息</translation>
    </message>
    <message>
        <source>Signed over an empty segment, as the official SDKs do.</source>
        <translation>对空段签名，与官方 SDK 的做法相同。</translation>
    </message>
    <message>
        <source>Signed over the query: the older rule of the documentation.</source>
        <translation>对查询串签名：文档中较早的规则。</translation>
    </message>
    <message>
        <source>Signed with the query</source>
        <translation>连同查询串签名</translation>
    </message>
    <message>
        <source>The access key is shortened here and copied in full.</source>
        <translation>此处的 Access Key 有省略，复制为全文。</translation>
    </message>
    <message>
        <source>This call asks for no key, so nothing is signed.</source>
        <translation>此调用不需要密钥，因此不签名。</translation>
    </message>
    <message>
        <source>This call asks for the access key alone, so nothing is signed.</source>
        <translation>此调用只需要 Access Key，因此不签名。</translation>
    </message>
    <message>
        <source>WebSocket</source>
        <translation>WebSocket</translation>
    </message>
    <message>
        <source>body</source>
        <translation>请求体</translation>
    </message>
    <message>
        <source>curl</source>
        <translation>curl</translation>
    </message>
    <message>
        <source>literal</source>
        <translation>固定文本</translation>
    </message>
    <message>
        <source>memo, masked</source>
        <translation>Memo，已遮盖</translation>
    </message>
    <message>
        <source>query</source>
        <translation>查询串</translation>
    </message>
    <message>
        <source>timestamp</source>
        <translation>时间戳</translation>
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
        <translation>添加密钥组</translation>
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
        <translation>空闲</translation>
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
        <translation>已撤销</translation>
    </message>
    <message>
        <source>spare</source>
        <translation>备用</translation>
    </message>
</context>
<context>
    <name>Socket</name>
    <message>
        <source>HTTP {status} came instead of a socket, so no login was sent. This says nothing about the key.</source>
        <translation>返回的是 HTTP {status}，没有建立 Socket，因此没有发送登录。这不能说明密钥是否有问题。</translation>
    </message>
    <message>
        <source>The host sent the connection elsewhere (HTTP {status}). It was not followed, and no login was sent.</source>
        <translation>主机把连接转向别处（HTTP {status}）。没有跟随，也没有发送登录。</translation>
    </message>
    <message>
        <source>The socket gave no answer: {detail}. This says nothing about the key.</source>
        <translation>Socket 没有响应：{detail}。这不能说明密钥是否有问题。</translation>
    </message>
</context>
<context>
    <name>SocketBar</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Private socket</source>
        <translation>私有 Socket</translation>
    </message>
    <message>
        <source>Test login</source>
        <translation>测试登录</translation>
    </message>
    <message>
        <source>signed · asks for your orders and balances</source>
        <translation>需签名 · 查询你的订单和余额</translation>
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
        <translation>复制</translation>
    </message>
    <message>
        <source>Futures</source>
        <translation>合约</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>It says: {message}</source>
        <translation>返回消息：{message}</translation>
    </message>
    <message>
        <source>Logging in</source>
        <translation>正在登录</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>No answer to the login</source>
        <translation>登录没有响应</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>One signed login to {target}, with “{label}”; then its messages until you close it.
Nothing leaves before Test login.</source>
        <translation>用“{label}”向 {target} 发送一次已签名的登录；之后接收其消息，直到你关闭。
按下“测试登录”之前不会发送任何内容。</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Proven: secret and memo</source>
        <translation>已证实：Secret Key 和 Memo</translation>
    </message>
    <message>
        <source>Spot</source>
        <translation>现货</translation>
    </message>
    <message>
        <source>The login was refused</source>
        <translation>登录被拒绝</translation>
    </message>
    <message>
        <source>Waiting for {host}.</source>
        <translation>正在等待 {host}。</translation>
    </message>
    <message>
        <source>Which socket</source>
        <translation>选择 Socket</translation>
    </message>
    <message>
        <source>code {code}</source>
        <translation>代码 {code}</translation>
    </message>
    <message>
        <source>{count} heard</source>
        <translation>已收到 {count} 条</translation>
    </message>
    <message>
        <source>{heard} · closed: {why}</source>
        <translation>{heard} · 已关闭：{why}</translation>
    </message>
    <message>
        <source>{heard} · paused</source>
        <translation>{heard} · 已暂停</translation>
    </message>
</context>
<context>
    <name>SourceArea</name>
    <message>
        <source>A vault, JSON, CSV or .env, up to 5 MiB. It is not changed.</source>
        <translation>保险库、JSON、CSV 或 .env，最大 5 MiB。文件不会被更改。</translation>
    </message>
    <message>
        <source>Choose a file, or drop it here</source>
        <translation>选择文件，或拖放到此</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Nothing is being sent</source>
        <translation>没有正在发送的内容</translation>
    </message>
    <message>
        <source>Off the clipboard in {seconds} s: {what}</source>
        <translation>{what} 将在 {seconds} 秒后从剪贴板清除</translation>
    </message>
    <message>
        <source>On the clipboard: {what}.</source>
        <translation>剪贴板上：{what}。</translation>
    </message>
    <message>
        <source>Sending to {host}</source>
        <translation>正在发送到 {host}</translation>
    </message>
</context>
<context>
    <name>StatusChoice</name>
    <message>
        <source>A program uses it now.</source>
        <translation>现有程序正在使用。</translation>
    </message>
    <message>
        <source>About to be replaced; it still takes a slot.</source>
        <translation>即将更换；仍占用槽位。</translation>
    </message>
    <message>
        <source>Made for later; nobody uses it yet.</source>
        <translation>为日后准备；尚无人使用。</translation>
    </message>
    <message>
        <source>Revoked on the exchange; its slot is free.</source>
        <translation>已在交易所撤销；槽位已空出。</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>The secret key is lost</source>
        <translation>Secret Key 已丢失</translation>
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
        <translation>已撤销</translation>
    </message>
    <message>
        <source>spare</source>
        <translation>备用</translation>
    </message>
</context>
<context>
    <name>StayOpenBadge</name>
    <message>
        <source>Press it, and the vault locks without input again</source>
        <translation>按下后，保险库恢复为无操作时锁定</translation>
    </message>
    <message>
        <source>Stays open until {time}</source>
        <translation>保持解锁至 {time}</translation>
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
        <translation>中：约 {bits} 比特</translation>
    </message>
    <message>
        <source>Strong: about {bits} bits</source>
        <translation>强：约 {bits} 比特</translation>
    </message>
    <message>
        <source>Weak: about {bits} bits</source>
        <translation>弱：约 {bits} 比特</translation>
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
        <translation>加强主口令的保护</translation>
    </message>
    <message>
        <source>Strengthen</source>
        <translation>加强</translation>
    </message>
    <message>
        <source>The passphrase is protected with more work.</source>
        <translation>主口令的保护已加强。</translation>
    </message>
    <message>
        <source>The passphrase stays as it is. Each guess will need {memory} MiB of memory and {passes} passes over it. Backups made so far keep the work of their time.</source>
        <translation>主口令不变。此后每次猜测需要 {memory} MiB 内存和 {passes} 遍运算。已有的备份仍是当时的保护强度。</translation>
    </message>
</context>
<context>
    <name>SummaryBar</name>
    <message>
        <source>1 request</source>
        <translation>1 个请求</translation>
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
        <translation>重新验证</translation>
    </message>
    <message>
        <source>{count} requests</source>
        <translation>{count} 个请求</translation>
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
        <translation>另一份副本的 1 处改动会直接并入</translation>
    </message>
    <message>
        <source>Nothing else of the other copy is new here.</source>
        <translation>另一份副本没有其他新内容。</translation>
    </message>
    <message>
        <source>The vault</source>
        <translation>保险库</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>还有 {count} 个</translation>
    </message>
    <message>
        <source>{count} changes of the other copy come in without a question</source>
        <translation>另一份副本的 {count} 处改动会直接并入</translation>
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
        <translation>用不作任何更改的请求逐个查询密钥组。</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>验证</translation>
    </message>
</context>
<context>
    <name>TestCall</name>
    <message>
        <source>1 call</source>
        <translation>1 次调用</translation>
    </message>
    <message>
        <source>Edit bound addresses</source>
        <translation>编辑绑定的地址</translation>
    </message>
    <message>
        <source>Edit memo</source>
        <translation>编辑 Memo</translation>
    </message>
    <message>
        <source>Edit permissions</source>
        <translation>编辑权限</translation>
    </message>
    <message>
        <source>Edit the key set</source>
        <translation>编辑密钥组</translation>
    </message>
    <message>
        <source>JSON list</source>
        <translation>JSON 列表</translation>
    </message>
    <message>
        <source>Open {exchange}</source>
        <translation>打开 {exchange}</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>重新发送</translation>
    </message>
    <message>
        <source>This call changes orders or settings at once.</source>
        <translation>此调用会立即更改订单或设置。</translation>
    </message>
    <message>
        <source>This call moves funds.</source>
        <translation>此调用会动用资金。</translation>
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
        <translation>仅 Access Key</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>deprecated</source>
        <translation>已弃用</translation>
    </message>
    <message>
        <source>from {least}</source>
        <translation>最小 {least}</translation>
    </message>
    <message>
        <source>integer</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>moves funds</source>
        <translation>动用资金</translation>
    </message>
    <message>
        <source>needs {permission}</source>
        <translation>需要{permission}</translation>
    </message>
    <message>
        <source>no key needed</source>
        <translation>无需密钥</translation>
    </message>
    <message>
        <source>not declared</source>
        <translation>未声明</translation>
    </message>
    <message>
        <source>not in the catalogue</source>
        <translation>不在目录中</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>reads only</source>
        <translation>只读取</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>需签名</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
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
        <translation>写操作</translation>
    </message>
    <message>
        <source>{calls} in {seconds} s</source>
        <translation>{seconds} 秒内 {calls}</translation>
    </message>
    <message>
        <source>{calls} in {seconds} s for each account</source>
        <translation>每个账户 {seconds} 秒内 {calls}</translation>
    </message>
    <message>
        <source>{calls} in {seconds} s for each key</source>
        <translation>每个密钥 {seconds} 秒内 {calls}</translation>
    </message>
    <message>
        <source>{calls} in {seconds} s from one address</source>
        <translation>每个地址 {seconds} 秒内 {calls}</translation>
    </message>
    <message>
        <source>{count} calls</source>
        <translation>{count} 次调用</translation>
    </message>
</context>
<context>
    <name>TestCallPage</name>
    <message>
        <source>Choose one in the list.</source>
        <translation>请在列表中选择一个。</translation>
    </message>
    <message>
        <source>Free request</source>
        <translation>自定义请求</translation>
    </message>
    <message>
        <source>No key set is chosen</source>
        <translation>未选择密钥组</translation>
    </message>
    <message>
        <source>The call is not in the history</source>
        <translation>此调用没有记入历史</translation>
    </message>
    <message>
        <source>What is tested</source>
        <translation>测试对象</translation>
    </message>
    <message>
        <source>{method} to {target}, with “{label}”.
Nothing leaves before Send.</source>
        <translation>用“{label}”向 {target} 发送 {method}。
按下“发送”之前不会发送任何内容。</translation>
    </message>
</context>
<context>
    <name>TextMenu</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤回</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Ages of the key sets</source>
        <translation>密钥组的使用时间</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>TransferCommands</name>
    <message>
        <source>There is no key set to export.</source>
        <translation>没有可导出的密钥组。</translation>
    </message>
    <message>
        <source>emergency sheet</source>
        <translation>应急清单</translation>
    </message>
    <message>
        <source>export</source>
        <translation>导出</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Off the clipboard in {seconds} s: {what}</source>
        <translation>{what} 将在 {seconds} 秒后从剪贴板清除</translation>
    </message>
    <message>
        <source>Still running here. An open vault locks by itself, as when the window is shown.</source>
        <translation>程序仍在这里运行。打开的保险库会像显示窗口时一样自动锁定。</translation>
    </message>
    <message>
        <source>Vault App: locked</source>
        <translation>Vault App：已锁定</translation>
    </message>
    <message>
        <source>Vault App: the vault is open</source>
        <translation>Vault App：保险库已打开</translation>
    </message>
</context>
<context>
    <name>TrayMenu</name>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Open Vault App</source>
        <translation>打开 Vault App</translation>
    </message>
    <message>
        <source>Quick copy</source>
        <translation>快速复制</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>TrustQuestion</name>
    <message>
        <source>Certificates are checked against your file alone</source>
        <translation>证书只依据你的文件检查</translation>
    </message>
    <message>
        <source>Signed requests of its accounts will leave this computer for {hosts}. They are not those of the exchange: whoever runs them sees each access key, and may use a signed request as long as it is valid.</source>
        <translation>其账户的已签名请求会从本机发往 {hosts}。这些不是交易所的主机：运行它们的人能看到每个 Access Key，并可在有效期内使用已签名的请求。</translation>
    </message>
    <message>
        <source>Trust and add</source>
        <translation>信任并添加</translation>
    </message>
    <message>
        <source>Trust these hosts?</source>
        <translation>信任这些主机吗？</translation>
    </message>
    <message>
        <source>Whoever holds the key of {names} can pass for these hosts.</source>
        <translation>持有 {names} 密钥的人可以冒充这些主机。</translation>
    </message>
</context>
<context>
    <name>TurningArc</name>
    <message>
        <source>At work</source>
        <translation>正在进行</translation>
    </message>
</context>
<context>
    <name>UnlockTime</name>
    <message>
        <source>Each guess of an attacker needs {memory} MiB of memory and {passes} passes over it, as measured here.</source>
        <translation>攻击者每次猜测都需要 {memory} MiB 内存和 {passes} 遍运算（在本机测得）。</translation>
    </message>
    <message>
        <source>The longer you wait, the longer each guess of an attacker takes.</source>
        <translation>你等得越久，攻击者每次猜测也越久。</translation>
    </message>
    <message>
        <source>Unlock time</source>
        <translation>解锁时间</translation>
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
        <translation>剪贴板管理器又放回了复制的文本；其历史中可能仍有它</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>{time} 已保存</translation>
    </message>
    <message>
        <source>Saved, not yet safe on disk</source>
        <translation>已保存，尚未确保落盘</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>The desktop did not let the copied text be removed</source>
        <translation>桌面环境不允许清除复制的文本</translation>
    </message>
    <message>
        <source>The vault is unlocked.</source>
        <translation>保险库已解锁。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤回</translation>
    </message>
</context>
<context>
    <name>UnsavedNotice</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Compare both and decide, or save a copy of yours. What you wanted is still here.</source>
        <translation>请比较两者后决定，或为你的改动另存副本。你想保存的内容还在。</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>比较…</translation>
    </message>
    <message>
        <source>Connect the drive that it is on, and save again; or save a copy of yours.</source>
        <translation>请连接文件所在的磁盘后重新保存，或另存一份副本。</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Not saved: another program removed the key set that you changed.</source>
        <translation>未保存：另一个程序移除了你更改的密钥组。</translation>
    </message>
    <message>
        <source>Not saved: the file of this vault is not there.</source>
        <translation>未保存：此保险库的文件不在原处。</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>重新载入</translation>
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
        <translation>重新保存</translation>
    </message>
    <message>
        <source>Vaults</source>
        <translation>保险库</translation>
    </message>
    <message>
        <source>{name} (my changes, {when})</source>
        <translation>{name}（我的改动，{when}）</translation>
    </message>
</context>
<context>
    <name>VaultError</name>
    <message>
        <source>A name has 1 to 64 characters, no slash and no line break.</source>
        <translation>名称须为 1 至 64 个字符，不含斜杠和换行。</translation>
    </message>
    <message>
        <source>A newer Vault App made {path} (format {version}). It was not changed.</source>
        <translation>{path} 由更新版本的 Vault App 写成（格式 {version}）。文件没有更改。</translation>
    </message>
    <message>
        <source>A recovery key has 65 letters and digits, and {count} were typed.</source>
        <translation>恢复密钥有 65 个字母和数字，而输入了 {count} 个。</translation>
    </message>
    <message>
        <source>Add --yes to answer this question beforehand.</source>
        <translation>加上 --yes 可预先回答此问题。</translation>
    </message>
    <message>
        <source>Add another one first.</source>
        <translation>请先添加另一个。</translation>
    </message>
    <message>
        <source>Add it on the Details page, exactly as it was typed on the exchange.</source>
        <translation>请在“详情”页添加，须与在交易所输入的完全一致。</translation>
    </message>
    <message>
        <source>All {slots} slots of “{account}” are in use; {exchange} allows no more.</source>
        <translation>“{account}”的 {slots} 个槽位都已使用；{exchange} 不允许更多。</translation>
    </message>
    <message>
        <source>An account in this vault belongs to “{exchange}”, an exchange that this version does not know.</source>
        <translation>此保险库中有一个账户属于交易所“{exchange}”，而本版本不认识它。</translation>
    </message>
    <message>
        <source>Another program</source>
        <translation>另一个程序</translation>
    </message>
    <message>
        <source>Change it with that version.</source>
        <translation>请用该版本更改。</translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions, or move the vault.</source>
        <translation>请检查文件夹的权限，或移动保险库。</translation>
    </message>
    <message>
        <source>Check who owns the file, and its permissions.</source>
        <translation>请检查文件的所有者和权限。</translation>
    </message>
    <message>
        <source>Choose a file that ends in .keyvault.</source>
        <translation>请选择以 .keyvault 结尾的文件。</translation>
    </message>
    <message>
        <source>Choose a folder that is yours alone. Nothing was written.</source>
        <translation>请选择只属于你的文件夹。没有写入任何内容。</translation>
    </message>
    <message>
        <source>Choose another file, in a folder of your own.</source>
        <translation>请选择其他文件，放在你自己的文件夹中。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请换一个名称。</translation>
    </message>
    <message>
        <source>Choose another place, or make room there, then export again.</source>
        <translation>请换一个位置，或在那里腾出空间，然后重新导出。</translation>
    </message>
    <message>
        <source>Choose at least one.</source>
        <translation>请至少选择一个。</translation>
    </message>
    <message>
        <source>Choose for each of them which side stays.</source>
        <translation>请为每一处选定保留哪一方。</translation>
    </message>
    <message>
        <source>Compare it with what you wrote down, group by group.</source>
        <translation>请与你写下的内容逐组核对。</translation>
    </message>
    <message>
        <source>Confirm them, or leave out the key sets that go there.</source>
        <translation>请确认这些主机，或不导入发往那里的密钥组。</translation>
    </message>
    <message>
        <source>Delete it yourself: it holds keys.</source>
        <translation>请自行删除：其中有密钥。</translation>
    </message>
    <message>
        <source>Free some space, then save again.</source>
        <translation>请腾出空间，然后重新保存。</translation>
    </message>
    <message>
        <source>Give it again.</source>
        <translation>请重新同意。</translation>
    </message>
    <message>
        <source>Go on only if you chose that cost yourself.</source>
        <translation>只有这一开销是你自己选定的，才可继续。</translation>
    </message>
    <message>
        <source>Group {number} of the recovery key has a typing error.</source>
        <translation>恢复密钥的第 {number} 组输入有误。</translation>
    </message>
    <message>
        <source>If a vault was here, open its newest backup.</source>
        <translation>如果这里原有保险库，请打开其最新的备份。</translation>
    </message>
    <message>
        <source>If the file came from somebody else, do not trust it.</source>
        <translation>如果文件来自他人，请不要信任它。</translation>
    </message>
    <message>
        <source>If you put an older file back on purpose, confirm it.</source>
        <translation>如果是你有意放回较旧的文件，请确认。</translation>
    </message>
    <message>
        <source>It may be a vault, JSON or CSV as this program writes them, a .env file, or labelled lines.</source>
        <translation>可以是保险库、本程序写出的 JSON 或 CSV、.env 文件，或带标签的行。</translation>
    </message>
    <message>
        <source>Known are {known}.</source>
        <translation>可用的有 {known}。</translation>
    </message>
    <message>
        <source>Leave the port out, or choose another with --port N.</source>
        <translation>请不指定端口，或用 --port N 另选一个。</translation>
    </message>
    <message>
        <source>List them with: vault-app backup ls</source>
        <translation>列出它们：vault-app backup ls</translation>
    </message>
    <message>
        <source>List them with: vault-app endpoints</source>
        <translation>列出它们：vault-app endpoints</translation>
    </message>
    <message>
        <source>List them with: vault-app environment ls</source>
        <translation>列出它们：vault-app environment ls</translation>
    </message>
    <message>
        <source>More than one account has a key set “{name}”.</source>
        <translation>不止一个账户有名为“{name}”的密钥组。</translation>
    </message>
    <message>
        <source>Name one with --vault FILE, or make one with: vault-app init FILE</source>
        <translation>请用 --vault FILE 指定，或新建：vault-app init FILE</translation>
    </message>
    <message>
        <source>No key set is chosen.</source>
        <translation>未选择密钥组。</translation>
    </message>
    <message>
        <source>No key set was found in it. Nothing was saved.</source>
        <translation>其中没有找到密钥组。没有保存任何内容。</translation>
    </message>
    <message>
        <source>Not exported: {reason}. There is no new file.</source>
        <translation>未导出：{reason}。没有生成新文件。</translation>
    </message>
    <message>
        <source>Not saved: a newer version made {path}, so it is only read.</source>
        <translation>未保存：{path} 由更新版本写成，因此只能读取。</translation>
    </message>
    <message>
        <source>Not saved: another program sealed the file with another data key.</source>
        <translation>未保存：另一个程序用其他数据密钥加密了此文件。</translation>
    </message>
    <message>
        <source>Not saved: both sides changed the same. Still to be decided: {count}.</source>
        <translation>未保存：双方更改了同样的内容，还有 {count} 处待决定。</translation>
    </message>
    <message>
        <source>Not saved: the disk is full. The vault is as it was before.</source>
        <translation>未保存：磁盘已满。保险库保持原样。</translation>
    </message>
    <message>
        <source>Not saved: the file is of {saved_at}, and this computer has seen a different one of {seen_at}.</source>
        <translation>未保存：此文件保存于 {saved_at}，而本机见过另一份，保存于 {seen_at}。</translation>
    </message>
    <message>
        <source>Not saved: the file was changed by another program, and {what}.</source>
        <translation>未保存：文件已被另一个程序更改，且{what}。</translation>
    </message>
    <message>
        <source>Not saved: the vault has got a new data key since this was typed.</source>
        <translation>未保存：输入这些内容之后，保险库已换用新的数据密钥。</translation>
    </message>
    <message>
        <source>Not saved: {folder} is not writable. The vault is as it was before.</source>
        <translation>未保存：{folder} 不可写。保险库保持原样。</translation>
    </message>
    <message>
        <source>Not saved: {reason}. The vault is as it was before.</source>
        <translation>未保存：{reason}。保险库保持原样。</translation>
    </message>
    <message>
        <source>Nothing was changed. Use the version that added it.</source>
        <translation>没有任何改动。请使用加入了该交易所的版本。</translation>
    </message>
    <message>
        <source>Nothing was done: {what}.</source>
        <translation>没有执行任何操作：{what}。</translation>
    </message>
    <message>
        <source>Nothing was imported: the hosts of {names} are not confirmed.</source>
        <translation>没有导入任何内容：{names} 的主机尚未确认。</translation>
    </message>
    <message>
        <source>Nothing was sent. Choose another endpoint, or another environment.</source>
        <translation>没有发送任何内容。请选择其他接口或其他环境。</translation>
    </message>
    <message>
        <source>Open it with that version.</source>
        <translation>请用该版本打开。</translation>
    </message>
    <message>
        <source>Open its newest backup.</source>
        <translation>请打开其最新的备份。</translation>
    </message>
    <message>
        <source>Put in the medium that it is on, or choose it where it is now.</source>
        <translation>请插入它所在的介质，或选择它现在的位置。</translation>
    </message>
    <message>
        <source>Reload it to see the other change, or save a copy of yours.</source>
        <translation>重新载入可查看对方的改动，也可为你的改动另存副本。</translation>
    </message>
    <message>
        <source>Remove those accounts first, and erase their key sets in the recycle bin.</source>
        <translation>请先移除这些账户，并在回收站中抹除其密钥组。</translation>
    </message>
    <message>
        <source>Revoke a key on {exchange}, mark it revoked here, and its slot is free.</source>
        <translation>在 {exchange} 上撤销一个密钥，并在此标为已撤销，其槽位就会空出。</translation>
    </message>
    <message>
        <source>Save a copy of your change, then lock the vault and unlock it with its passphrase of now.</source>
        <translation>请为你的改动另存副本，然后锁定保险库，再用现在的主口令解锁。</translation>
    </message>
    <message>
        <source>Say which one: {choices}.</source>
        <translation>请指明是哪一个：{choices}。</translation>
    </message>
    <message>
        <source>Start it with: vault-app practice</source>
        <translation>启动它：vault-app practice</translation>
    </message>
    <message>
        <source>Take one away first.</source>
        <translation>请先移除一个。</translation>
    </message>
    <message>
        <source>The catalogue has no endpoint “{name}”.</source>
        <translation>目录中没有接口“{name}”。</translation>
    </message>
    <message>
        <source>The consent to write keys in plain text has run out. Nothing was written.</source>
        <translation>以明文写出密钥的同意已失效。没有写入任何内容。</translation>
    </message>
    <message>
        <source>The environment “{environment}” has no {host} host.</source>
        <translation>环境“{environment}”没有 {host} 主机。</translation>
    </message>
    <message>
        <source>The environment “{name}” is used by {accounts}.</source>
        <translation>环境“{name}”正由 {accounts} 使用。</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>The passphrase is empty.</source>
        <translation>主口令为空。</translation>
    </message>
    <message>
        <source>The practice exchange could not start: {reason}.</source>
        <translation>模拟交易所无法启动：{reason}。</translation>
    </message>
    <message>
        <source>The practice exchange is not running.</source>
        <translation>模拟交易所没有运行。</translation>
    </message>
    <message>
        <source>The program made a mistake of its own, and stopped what it was doing.</source>
        <translation>程序自身出错，已停止正在进行的操作。</translation>
    </message>
    <message>
        <source>The result could not be written to standard output: {reason}.</source>
        <translation>结果无法写入标准输出：{reason}。</translation>
    </message>
    <message>
        <source>The source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>The vault</source>
        <translation>保险库</translation>
    </message>
    <message>
        <source>The vault could not be used.</source>
        <translation>保险库无法使用。</translation>
    </message>
    <message>
        <source>The vault did not open. Passphrase or key file is not the right one.</source>
        <translation>保险库没有打开。主口令或密钥文件不正确。</translation>
    </message>
    <message>
        <source>The vault did not open. This is not its recovery key, or it has none.</source>
        <translation>保险库未能打开。这不是它的恢复密钥，或者它没有恢复密钥。</translation>
    </message>
    <message>
        <source>The vault is locked.</source>
        <translation>保险库已锁定。</translation>
    </message>
    <message>
        <source>The word was not typed as it stands there. Nothing was written.</source>
        <translation>输入的文字与所示不符。没有写入任何内容。</translation>
    </message>
    <message>
        <source>There are {count} ways to open this vault, and there is room for no more.</source>
        <translation>此保险库已有 {count} 种打开方式，不能再增加。</translation>
    </message>
    <message>
        <source>There is a file at {path} already, and it is left as it is.</source>
        <translation>{path} 已有文件，保持原样。</translation>
    </message>
    <message>
        <source>There is an account “{name}” already.</source>
        <translation>已有名为“{name}”的账户。</translation>
    </message>
    <message>
        <source>There is an environment “{name}” already.</source>
        <translation>已有名为“{name}”的环境。</translation>
    </message>
    <message>
        <source>There is no account “{name}” in this vault.</source>
        <translation>此保险库中没有账户“{name}”。</translation>
    </message>
    <message>
        <source>There is no backup “{name}”.</source>
        <translation>没有备份“{name}”。</translation>
    </message>
    <message>
        <source>There is no environment “{name}”.</source>
        <translation>没有环境“{name}”。</translation>
    </message>
    <message>
        <source>There is no key file at {name}.</source>
        <translation>{name} 处没有密钥文件。</translation>
    </message>
    <message>
        <source>There is no key set “{name}” in this vault.</source>
        <translation>此保险库中没有密钥组“{name}”。</translation>
    </message>
    <message>
        <source>There is no vault at {path}.</source>
        <translation>{path} 处没有保险库。</translation>
    </message>
    <message>
        <source>This cannot be imported: {reason}. Nothing was saved.</source>
        <translation>无法导入：{reason}。没有保存任何内容。</translation>
    </message>
    <message>
        <source>This is the last way that a passphrase opens, so it stays.</source>
        <translation>这是最后一种能用主口令打开的方式，因此保留。</translation>
    </message>
    <message>
        <source>This name cannot be used: {reason}.</source>
        <translation>此名称不可用：{reason}。</translation>
    </message>
    <message>
        <source>This program itself</source>
        <translation>本程序自身</translation>
    </message>
    <message>
        <source>To have its key sets here, import them.</source>
        <translation>要在此使用它的密钥组，请导入。</translation>
    </message>
    <message>
        <source>Try again. If it comes back, report it.</source>
        <translation>请再试一次。如果再次出现，请报告。</translation>
    </message>
    <message>
        <source>Type an IPv4 or IPv6 address, such as 203.0.113.7.</source>
        <translation>请输入 IPv4 或 IPv6 地址，例如 203.0.113.7。</translation>
    </message>
    <message>
        <source>Type one that only you know; nobody can reset it.</source>
        <translation>请输入只有你知道的主口令；任何人都无法重置。</translation>
    </message>
    <message>
        <source>Type the credentials once more.</source>
        <translation>请重新输入凭证。</translation>
    </message>
    <message>
        <source>Type {word}, in capitals.</source>
        <translation>请输入大写的 {word}。</translation>
    </message>
    <message>
        <source>Unknown: {names}.</source>
        <translation>不认识：{names}。</translation>
    </message>
    <message>
        <source>Unlock it and try again.</source>
        <translation>请解锁后再试。</translation>
    </message>
    <message>
        <source>Use https or wss; http and ws are for this computer alone.</source>
        <translation>请使用 https 或 wss；http 和 ws 只用于本机。</translation>
    </message>
    <message>
        <source>Wait a moment, then try again.</source>
        <translation>请稍候再试。</translation>
    </message>
    <message>
        <source>a sealed value</source>
        <translation>加密的值</translation>
    </message>
    <message>
        <source>checksum</source>
        <translation>校验和</translation>
    </message>
    <message>
        <source>contents</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>header</source>
        <translation>文件头</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>it is a vault, which changes with each save</source>
        <translation>它是保险库，每次保存都会改变</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>内容为空</translation>
    </message>
    <message>
        <source>it is larger than 16 MiB</source>
        <translation>它超过 16 MiB</translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation>它不是文件</translation>
    </message>
    <message>
        <source>length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>others may write into {folder}</source>
        <translation>其他人可以写入 {folder}</translation>
    </message>
    <message>
        <source>padding</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>payload</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>{address} cannot be bound: {reason}.</source>
        <translation>{address} 无法绑定：{reason}。</translation>
    </message>
    <message>
        <source>{exchange} documents no code {code}.</source>
        <translation>{exchange} 文档没有说明代码 {code}。</translation>
    </message>
    <message>
        <source>{folder} is no place for keys in plain text: {reason}.</source>
        <translation>{folder} 不宜存放明文密钥：{reason}。</translation>
    </message>
    <message>
        <source>{label} has no {part}, and this call needs it.</source>
        <translation>{label} 没有 {part}，而此调用需要它。</translation>
    </message>
    <message>
        <source>{name} (process {pid})</source>
        <translation>{name}（进程 {pid}）</translation>
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
        <translation>{path} 要求高开销的密钥派生：{reason}。没有尝试。</translation>
    </message>
    <message>
        <source>{path} cannot be a key file: {reason}.</source>
        <translation>{path} 不能用作密钥文件：{reason}。</translation>
    </message>
    <message>
        <source>{path} cannot be opened.</source>
        <translation>无法打开 {path}。</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation>无法读取 {path}：{reason}。</translation>
    </message>
    <message>
        <source>{path} is another vault, not a copy of this one.</source>
        <translation>{path} 是另一个保险库，不是此保险库的副本。</translation>
    </message>
    <message>
        <source>{path} is damaged ({where}). It was not changed.</source>
        <translation>{path} 已损坏（{where}）。文件没有更改。</translation>
    </message>
    <message>
        <source>{path} is empty. It was not changed.</source>
        <translation>{path} 是空的。文件没有更改。</translation>
    </message>
    <message>
        <source>{path} is not a vault. It was not changed.</source>
        <translation>{path} 不是保险库。文件没有更改。</translation>
    </message>
    <message>
        <source>{path} was altered after it was saved ({where}). It was not changed.</source>
        <translation>{path} 在保存之后被篡改（{where}）。文件没有更改。</translation>
    </message>
    <message>
        <source>{path} was not deleted: {reason}.</source>
        <translation>{path} 没有删除：{reason}。</translation>
    </message>
    <message>
        <source>{path}: key derivation out of bounds: {reason}. It was not tried.</source>
        <translation>{path}：密钥派生超出范围：{reason}。没有尝试。</translation>
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
        <translation>大小超限（{what}）：有 {size} 字节，最多允许 {limit} 字节。</translation>
    </message>
    <message>
        <source>{who} has been saving {path} for {wait_s} s.</source>
        <translation>{who}正在保存 {path}，已有 {wait_s} 秒。</translation>
    </message>
    <message>
        <source>“{account}” has a key set “{name}” already.</source>
        <translation>“{account}”已有名为“{name}”的密钥组。</translation>
    </message>
    <message>
        <source>“{name}” exists already.</source>
        <translation>“{name}”已存在。</translation>
    </message>
</context>
<context>
    <name>VaultPage</name>
    <message>
        <source>Add a key file…</source>
        <translation>添加密钥文件…</translation>
    </message>
    <message>
        <source>Add a passphrase…</source>
        <translation>添加主口令…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Each of these opens the whole vault. There is room for eight.</source>
        <translation>每种方式都能打开整个保险库，最多八种。</translation>
    </message>
    <message>
        <source>If it was stolen, make a new data key as well: who had it may have kept the one of now.</source>
        <translation>如果是被盗，请同时生成新的数据密钥：曾持有它的人可能留有现在的数据密钥。</translation>
    </message>
    <message>
        <source>It lies in the file, and each way above unlocks it. If somebody may have it, a new passphrase does not help: a new data key does.</source>
        <translation>它在文件中，上面每种方式都能解开它。如果可能已为他人所得，更改主口令没有用：要换新的数据密钥。</translation>
    </message>
    <message>
        <source>Make a recovery key…</source>
        <translation>生成恢复密钥…</translation>
    </message>
    <message>
        <source>New data key…</source>
        <translation>新数据密钥…</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>主口令</translation>
    </message>
    <message>
        <source>Passphrase and key file</source>
        <translation>主口令与密钥文件</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>恢复密钥</translation>
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
        <translation>更换恢复密钥…</translation>
    </message>
    <message>
        <source>The key that seals the vault</source>
        <translation>加密保险库的密钥</translation>
    </message>
    <message>
        <source>{memory} MiB, {passes} passes a guess</source>
        <translation>每次猜测 {memory} MiB、{passes} 遍运算</translation>
    </message>
</context>
<context>
    <name>VerdictCard</name>
    <message>
        <source>What to do</source>
        <translation>处理办法</translation>
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
        <translation>时钟</translation>
    </message>
    <message>
        <source>exchange</source>
        <translation>交易所</translation>
    </message>
    <message>
        <source>futures trade</source>
        <translation>合约交易</translation>
    </message>
    <message>
        <source>margin trade</source>
        <translation>杠杆交易</translation>
    </message>
    <message>
        <source>permission</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>reachable</source>
        <translation>可连接</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>request</source>
        <translation>请求</translation>
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
        <translation>现货交易</translation>
    </message>
    <message>
        <source>withdraw</source>
        <translation>提币</translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>Not tried</source>
        <translation>未尝试</translation>
    </message>
    <message>
        <source>Proven</source>
        <translation>已证实</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>不明确</translation>
    </message>
</context>
<context>
    <name>Verify</name>
    <message>
        <source>A result about {exchange}, not about the key</source>
        <translation>这是关于 {exchange} 的结果，与密钥无关</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>Access Key</translation>
    </message>
    <message>
        <source>Anyone with this key set may move coins to saved addresses.</source>
        <translation>持有此密钥组的人可以把币转到已保存的地址。</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>已查询</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Documented by {exchange}</source>
        <translation>{exchange} 文档有说明</translation>
    </message>
    <message>
        <source>IP</source>
        <translation>IP</translation>
    </message>
    <message>
        <source>Inferred from how {exchange} answers; not documented</source>
        <translation>由 {exchange} 的响应推断；文档没有说明</translation>
    </message>
    <message>
        <source>Or adopt what was seen, and bind an IP address on the Details page.</source>
        <translation>或采用实测结果，并在“详情”页绑定 IP 地址。</translation>
    </message>
    <message>
        <source>Or tick it here: adopt what was seen.</source>
        <translation>或在此勾选：采用实测结果。</translation>
    </message>
    <message>
        <source>Or untick it here: adopt what was seen.</source>
        <translation>或在此取消勾选：采用实测结果。</translation>
    </message>
    <message>
        <source>Permission missing</source>
        <translation>缺少权限</translation>
    </message>
    <message>
        <source>Reachable</source>
        <translation>可连接</translation>
    </message>
    <message>
        <source>Refused: {fact}</source>
        <translation>被拒绝：{fact}</translation>
    </message>
    <message>
        <source>Secret and memo</source>
        <translation>Secret Key 和 Memo</translation>
    </message>
    <message>
        <source>The key can do less than you declared</source>
        <translation>密钥的实际权限少于声明</translation>
    </message>
    <message>
        <source>The key can do more than you declared</source>
        <translation>密钥的实际权限多于声明</translation>
    </message>
    <message>
        <source>The probe asks first</source>
        <translation>此探测会先询问</translation>
    </message>
    <message>
        <source>Tick {permission} for this key on {exchange}&apos;s site, if it should be able to.</source>
        <translation>如果此密钥应有{permission}权限，请在 {exchange} 网站上为它勾选。</translation>
    </message>
    <message>
        <source>Unclear: {fact}</source>
        <translation>不明确：{fact}</translation>
    </message>
    <message>
        <source>Untick {permission} for this key on {exchange}&apos;s site, if it should not be able to.</source>
        <translation>如果此密钥不应有{permission}权限，请在 {exchange} 网站上为它取消勾选。</translation>
    </message>
    <message>
        <source>Untick {permission} on {exchange}, or declare it and bind an IP address.</source>
        <translation>请在 {exchange} 上取消勾选{permission}，或声明它并绑定 IP 地址。</translation>
    </message>
    <message>
        <source>Untick {permission} on {exchange}, or declare it.</source>
        <translation>请在 {exchange} 上取消勾选{permission}，或声明它。</translation>
    </message>
    <message>
        <source>less than declared</source>
        <translation>少于声明</translation>
    </message>
    <message>
        <source>match</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>more than declared</source>
        <translation>多于声明</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>未尝试</translation>
    </message>
    <message>
        <source>unclear</source>
        <translation>不明确</translation>
    </message>
    <message>
        <source>{code} permission missing</source>
        <translation>{code} 缺少权限</translation>
    </message>
    <message>
        <source>{permissions} answered, though not ticked here.</source>
        <translation>{permissions}得到了响应，但此处没有勾选。</translation>
    </message>
    <message>
        <source>{permissions} answered, though the box is not ticked.</source>
        <translation>{permissions}得到了响应，但没有勾选。</translation>
    </message>
    <message>
        <source>{permissions}: ticked here, and {exchange} refuses it. Programs that rely on it will fail.</source>
        <translation>{permissions}：此处已勾选，但 {exchange} 拒绝。依赖它的程序会失败。</translation>
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
        <translation>有报告没有保存</translation>
    </message>
    <message>
        <source>All keys of one account return the same data. Either they belong to different accounts, or something moved between the two calls; then verify again.</source>
        <translation>同一账户的所有密钥返回相同的数据。要么它们属于不同的账户，要么两次调用之间有变动；后者请重新验证。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Key sets of one account return different balances</source>
        <translation>同一账户的密钥组返回了不同的余额</translation>
    </message>
    <message>
        <source>Nothing was asked</source>
        <translation>没有查询</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stopped. {summary}; {left} not begun.</source>
        <translation>已停止。{summary}；{left} 个尚未开始。</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>{account}: {names} and {first} differ.</source>
        <translation>{account}：{names} 与 {first} 不同。</translation>
    </message>
    <message>
        <source>{count} with mismatches</source>
        <translation>{count} 个不一致</translation>
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
        <translation>没有可验证的密钥组。</translation>
    </message>
    <message>
        <source>Verify all of {account}</source>
        <translation>验证 {account} 的全部密钥组</translation>
    </message>
    <message>
        <source>Verify the whole vault</source>
        <translation>验证整个保险库</translation>
    </message>
</context>
<context>
    <name>VerifyOffer</name>
    <message>
        <source>Later</source>
        <translation>稍后</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was sent yet. %n calls that change nothing would show what it can really do:</source>
        <translation>
            <numerusform>尚未发送任何内容。%n 次不改变任何东西的调用会显示它真正能做什么：</numerusform>
        </translation>
    </message>
    <message>
        <source>Verify now</source>
        <translation>立即验证</translation>
    </message>
    <message>
        <source>“{name}” is saved. Verify it now?</source>
        <translation>“{name}”已保存。现在验证吗？</translation>
    </message>
</context>
<context>
    <name>VerifyPage</name>
    <message>
        <source>Choose one in the list.</source>
        <translation>请在列表中选择一个。</translation>
    </message>
    <message>
        <source>No key set is chosen</source>
        <translation>未选择密钥组</translation>
    </message>
    <message>
        <source>The boxes of “{label}” are as they were seen.</source>
        <translation>“{label}”的勾选已与实测一致。</translation>
    </message>
    <message>
        <source>The report is not saved</source>
        <translation>报告没有保存</translation>
    </message>
    <message>
        <source>Verifying {label}</source>
        <translation>正在验证 {label}</translation>
    </message>
    <message>
        <source>“{label}” has no {part}. Add it on the Details page.</source>
        <translation>“{label}”没有 {part}。请在“详情”页添加。</translation>
    </message>
</context>
<context>
    <name>VerifyStep</name>
    <message>
        <source>Access key, secret key and memo are right, and nothing that is ticked was refused.</source>
        <translation>Access Key、Secret Key 和 Memo 都正确，已勾选的权限都没有被拒绝。</translation>
    </message>
    <message>
        <source>First the new key set has to be in the vault.</source>
        <translation>首先要把新的密钥组放入保险库。</translation>
    </message>
    <message>
        <source>Go on without</source>
        <translation>不验证，继续</translation>
    </message>
    <message>
        <source>The new key set is not proven</source>
        <translation>新的密钥组未得到证实</translation>
    </message>
    <message>
        <source>The new key set is proven</source>
        <translation>新的密钥组已证实</translation>
    </message>
    <message>
        <source>The new key set is refused</source>
        <translation>新的密钥组被拒绝</translation>
    </message>
    <message>
        <source>There is no new key set yet.</source>
        <translation>还没有新的密钥组。</translation>
    </message>
    <message>
        <source>These calls change nothing. They are sent with “{name}” when you press the button.</source>
        <translation>这些调用不改变任何东西。按下按钮时会用“{name}”发送。</translation>
    </message>
    <message>
        <source>Verify again</source>
        <translation>重新验证</translation>
    </message>
    <message>
        <source>Verify now</source>
        <translation>立即验证</translation>
    </message>
</context>
<context>
    <name>VersionRow</name>
    <message>
        <source>Bring back the state before this change</source>
        <translation>恢复到此次改动之前的状态</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>还原</translation>
    </message>
</context>
<context>
    <name>VersionsView</name>
    <message>
        <source>Accepted findings</source>
        <translation>已接受的问题</translation>
    </message>
    <message>
        <source>Bound IP addresses</source>
        <translation>绑定的 IP 地址</translation>
    </message>
    <message>
        <source>Changed: {names}</source>
        <translation>已更改：{names}</translation>
    </message>
    <message>
        <source>Created on</source>
        <translation>创建日期</translation>
    </message>
    <message>
        <source>Each save keeps the version before it, up to 20.</source>
        <translation>每次保存都会保留之前的版本，最多 20 个。</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>到期日期</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Nothing was changed yet</source>
        <translation>尚无改动</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Recycle bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Renamed from “{label}”</source>
        <translation>原名“{label}”</translation>
    </message>
    <message>
        <source>Renamed from “{label}”; also changed: {names}</source>
        <translation>原名“{label}”；还更改了{names}</translation>
    </message>
    <message>
        <source>Secret lost</source>
        <translation>Secret Key 丢失</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
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
        <translation>发送</translation>
    </message>
    <message>
        <source>Send to {host}?</source>
        <translation>发送到 {host}？</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>A .keyvault file from this computer, a backup, or another machine.</source>
        <translation>本机、备份或其他电脑上的保险库。</translation>
    </message>
    <message>
        <source>A new vault</source>
        <translation>新保险库</translation>
    </message>
    <message>
        <source>A practice BitMart on this computer, with key sets that each show one situation.</source>
        <translation>在本机运行的模拟 BitMart，其中的密钥组各展示一种情形。</translation>
    </message>
    <message>
        <source>A vault for one trader. It works offline and shows what each key can really do.</source>
        <translation>一位交易者的保险库。离线工作，并显示每个密钥的实际权限。</translation>
    </message>
    <message>
        <source>An existing vault</source>
        <translation>已有的保险库</translation>
    </message>
    <message>
        <source>Create vault</source>
        <translation>创建保险库</translation>
    </message>
    <message>
        <source>Encrypted on this computer</source>
        <translation>在本机加密</translation>
    </message>
    <message>
        <source>Keep, sign and prove your exchange keys</source>
        <translation>保管、签名、验证你的交易所密钥</translation>
    </message>
    <message>
        <source>Look around first</source>
        <translation>先体验一下</translation>
    </message>
    <message>
        <source>No account, no telemetry</source>
        <translation>无账户，无遥测</translation>
    </message>
    <message>
        <source>Nothing is sent until you press Send or Verify</source>
        <translation>按下“发送”或“验证”之前不会发送任何内容</translation>
    </message>
    <message>
        <source>One encrypted file on this computer. You choose the passphrase; nobody can reset it.</source>
        <translation>本机上的一个加密文件。主口令由你设定；任何人都无法重置。</translation>
    </message>
    <message>
        <source>Open vault</source>
        <translation>打开保险库</translation>
    </message>
    <message>
        <source>Try the practice exchange</source>
        <translation>试用模拟交易所</translation>
    </message>
</context>
<context>
    <name>WindowMeter</name>
    <message>
        <source>This window has passed</source>
        <translation>该时间窗已过</translation>
    </message>
</context>
<context>
    <name>WorkspaceContent</name>
    <message>
        <source>1 account</source>
        <translation>1 个账户</translation>
    </message>
    <message>
        <source>1 key set</source>
        <translation>1 个密钥组</translation>
    </message>
    <message>
        <source>Add the first one; an account is made for it.</source>
        <translation>添加第一个密钥组；会为它建立账户。</translation>
    </message>
    <message>
        <source>All key sets</source>
        <translation>全部密钥组</translation>
    </message>
    <message>
        <source>Make one on the exchange, then paste it here.</source>
        <translation>先在交易所创建，再粘贴到此。</translation>
    </message>
    <message>
        <source>Make one on {exchange}, then paste it here.</source>
        <translation>先在 {exchange} 创建，再粘贴到此。</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>需要注意</translation>
    </message>
    <message>
        <source>No account yet</source>
        <translation>还没有账户</translation>
    </message>
    <message>
        <source>No key set fits what is typed.</source>
        <translation>没有符合输入的密钥组。</translation>
    </message>
    <message>
        <source>No key sets yet</source>
        <translation>还没有密钥组</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Nothing needs attention</source>
        <translation>没有需要注意的事项</translation>
    </message>
    <message>
        <source>Risks and troubles</source>
        <translation>风险与警告</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>{count} accounts</source>
        <translation>{count} 个账户</translation>
    </message>
    <message>
        <source>{count} key sets</source>
        <translation>{count} 个密钥组</translation>
    </message>
    <message>
        <source>{environment} · {used} of {slots} slots</source>
        <translation>{environment} · 已用 {used} / {slots} 个槽位</translation>
    </message>
</context>
<context>
    <name>WorkspaceNotices</name>
    <message numerus="yes">
        <source>%n copies of this vault are beside it; the newest is {name}, of {date}</source>
        <translation>
            <numerusform>此保险库旁边有 %n 份副本；最新的是 {name}，保存于 {date}</numerusform>
        </translation>
    </message>
    <message>
        <source>Another copy of this vault is beside it: {name}, of {date}</source>
        <translation>此保险库旁边有另一份副本：{name}，保存于 {date}</translation>
    </message>
    <message>
        <source>Bring together…</source>
        <translation>合并…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Go on with this file</source>
        <translation>继续使用此文件</translation>
    </message>
    <message>
        <source>It is of {saved}, and this computer has seen one of {seen}. Nothing is saved until you agree.</source>
        <translation>它保存于 {saved}，而本机见过保存于 {seen} 的一份。在你同意之前不会保存任何内容。</translation>
    </message>
    <message>
        <source>It opens with the same passphrase.</source>
        <translation>它用同一个主口令打开。</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation>以只读方式打开</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>已另存为 {name}</translation>
    </message>
    <message>
        <source>The other is at hand, as {name}.</source>
        <translation>另一份就在 {name}。</translation>
    </message>
    <message>
        <source>The other is at hand, as {name}. Bring them together, or go on with this one alone.</source>
        <translation>另一份就在 {name}。可以合并两者，或只继续使用这一份。</translation>
    </message>
    <message>
        <source>The other is not at hand. Go on with this one, and bring the other in when it turns up.</source>
        <translation>另一份不在手边。请先用这一份，等另一份出现时再并入。</translation>
    </message>
    <message>
        <source>They were changed apart. Bring them together, and nothing of either is lost.</source>
        <translation>它们各自有改动。合并后，双方的内容都不会丢失。</translation>
    </message>
    <message>
        <source>This file is older than the one last seen</source>
        <translation>此文件比上次见到的旧</translation>
    </message>
    <message>
        <source>This one and the one that this computer has last seen are both of {saved}, and differ.</source>
        <translation>这一份和本机上次见到的那一份都保存于 {saved}，内容却不同。</translation>
    </message>
    <message>
        <source>This one is of {saved}; this computer has last seen another, of {seen}.</source>
        <translation>这一份保存于 {saved}；本机上次见到的是另一份，保存于 {seen}。</translation>
    </message>
    <message>
        <source>Two copies of this vault went apart</source>
        <translation>此保险库的两份副本已有分歧</translation>
    </message>
</context>
<context>
    <name>WorkspaceView</name>
    <message>
        <source>Access key, secret key and memo go in by one paste, and are kept encrypted.</source>
        <translation>Access Key、Secret Key 和 Memo 一次粘贴即可填入，并加密保存。</translation>
    </message>
    <message>
        <source>Add key set</source>
        <translation>添加密钥组</translation>
    </message>
    <message>
        <source>Add the first key set</source>
        <translation>添加第一个密钥组</translation>
    </message>
    <message>
        <source>Choose a key set</source>
        <translation>请选择密钥组</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Its credentials, calls and history are shown here.</source>
        <translation>它的凭证、调用和历史会显示在此。</translation>
    </message>
    <message>
        <source>No key set is shown</source>
        <translation>没有显示密钥组</translation>
    </message>
    <message>
        <source>Without the search, the list is as it was before.</source>
        <translation>清除搜索后，列表恢复原样。</translation>
    </message>
</context>
<context>
    <name>_Declared</name>
    <message>
        <source>Not ticked</source>
        <translation>未勾选</translation>
    </message>
    <message>
        <source>Ticked</source>
        <translation>已勾选</translation>
    </message>
</context>
<context>
    <name>_Segment</name>
    <message>
        <source>hidden</source>
        <translation>已隐藏</translation>
    </message>
</context>
<context>
    <name>_TableHead</name>
    <message>
        <source>Declared</source>
        <translation>声明</translation>
    </message>
    <message>
        <source>Permission</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Seen by Verify</source>
        <translation>验证实测</translation>
    </message>
</context>
</TS>
