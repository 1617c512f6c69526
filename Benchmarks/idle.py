"""Anonymous memory of a server for each idle connection: idle.py PORT COUNT PID [tls]. Every connection has had one
request answered before it is counted."""
import resource
import socket
import ssl
import sys

port, count, pid, tls = int(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), sys.argv[4:] == ["tls"]
hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, count + 1000), hard))
context = ssl.create_default_context()
context.check_hostname = False
context.verify_mode = ssl.CERT_NONE


def anonymous():
    with open(f"/proc/{pid}/status") as status:
        return next(int(line.split()[1]) * 1024 for line in status if line.startswith("RssAnon"))


def connect():
    connection = socket.create_connection(("127.0.0.1", port))
    if tls:
        connection = context.wrap_socket(connection)
    connection.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
    connection.recv(4096)
    return connection


for connection in [connect() for _ in range(200)]:
    connection.close()
before = anonymous()
connections = [connect() for _ in range(count)]
print(f"{count} idle connections{' over TLS' if tls else ''}: {(anonymous() - before) / count:.0f} bytes each")
