"""A small SMTP server for tests: STARTTLS is demanded, what was taken is told as JSON, a line each.

Usage: smtp_server.py CERTIFICATE KEY. The first line on standard output is the port. It ends when standard input does.
"""
import asyncio
import base64
import email
import email.policy
import json
import ssl
import sys

ANSWERS = {"later@example.org": "451 mailbox busy", "never@example.org": "550 no such user"}


class Talk:
    def __init__(self, reader, writer, context):
        self.reader, self.writer, self.context = reader, writer, context
        self.secure, self.user, self.sender, self.receivers = False, "", "", []

    async def say(self, line):
        self.writer.write(line.encode() + b"\r\n")
        await self.writer.drain()

    async def run(self):
        await self.say("220 test ESMTP")
        while line := await self.reader.readline():
            words = line.decode().strip()
            verb = words.split(" ")[0].upper()
            if verb == "QUIT":
                await self.say("221 bye")
                break
            await self.answer(verb, words)
        self.writer.close()

    async def answer(self, verb, words):
        if verb == "EHLO":
            self.writer.write(b"250-test\r\n250-8BITMIME\r\n" + (b"" if self.secure else b"250-STARTTLS\r\n") + b"250 AUTH PLAIN\r\n")
        elif verb == "STARTTLS":
            await self.say("220 go ahead")
            await self.writer.start_tls(self.context)
            self.secure = True
        elif not self.secure:
            await self.say("530 must issue STARTTLS first")
        elif verb == "AUTH":
            await self.say("334 ")
            self.user = base64.b64decode(await self.reader.readline()).decode().split("\0")[1]
            await self.say("235 ok")
        elif verb == "MAIL":
            self.sender = words
            await self.say("250 ok")
        elif verb == "RCPT":
            self.receivers = [words[words.index("<") + 1:words.index(">")]]
            await self.say(ANSWERS.get(self.receivers[0], "250 ok"))
        elif verb == "DATA":
            await self.take()
        else:
            await self.say("250 ok")

    async def take(self):
        await self.say("354 go on")
        lines = []
        while (line := await self.reader.readline()) != b".\r\n":
            lines.append(line[1:] if line.startswith(b"..") else line)
        message = email.message_from_bytes(b"".join(lines), policy=email.policy.default)
        print(json.dumps({"to": self.receivers[0], "user": self.user, "subject": message["subject"], "id": message["message-id"],
                          "text": message.get_content(), "longest": max(len(line) for line in lines)}, ensure_ascii=False), flush=True)
        await self.say("250 taken")


async def main():
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(sys.argv[1], sys.argv[2])

    async def talk(reader, writer):
        try:
            await Talk(reader, writer, context).run()
        except (ConnectionError, ssl.SSLError):
            writer.close()

    server = await asyncio.start_server(talk, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)


asyncio.run(main())
