//! One connection of HTTP/1.1 that is kept.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;

use anyhow::{Context, bail};

/// A connection to a server.
pub(crate) struct Connection {
    reader: BufReader<TcpStream>,
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    head: String,
    pub(crate) body: Vec<u8>,
}

impl Connection {
    /// Connects to a server.
    pub(crate) fn open(address: &str) -> anyhow::Result<Self> {
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        Ok(Self {
            reader: BufReader::new(stream),
        })
    }

    /// Sends a request and reads its answer, which must be a success.
    pub(crate) fn exchange(&mut self, request: &[u8]) -> anyhow::Result<Vec<u8>> {
        let reply = self.ask(request)?;
        if !(200..300).contains(&reply.status) {
            bail!("refused: {}", String::from_utf8_lossy(&reply.body));
        }
        Ok(reply.body)
    }

    /// Sends a request and reads its answer, whatever that says.
    pub(crate) fn ask(&mut self, request: &[u8]) -> anyhow::Result<Reply> {
        self.reader.get_mut().write_all(request)?;
        read(&mut self.reader)
    }
}

impl Reply {
    /// The values of a header, whose name is given in small letters.
    pub(crate) fn values<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let headers = self.head.lines().filter_map(|line| line.split_once(':'));
        headers
            .filter(move |(found, _)| found.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.trim())
    }
}

fn read(reader: &mut impl BufRead) -> anyhow::Result<Reply> {
    let mut head = String::new();
    let (mut length, mut is_chunked) = (0, false);
    while !head.ends_with("\r\n\r\n") {
        let begin = head.len();
        if reader.read_line(&mut head)? == 0 {
            bail!("an answer broke off");
        }
        let header = head.get(begin..).unwrap_or_default().to_ascii_lowercase();
        if let Some(value) = header.strip_prefix("content-length:") {
            length = value.trim().parse()?;
        }
        is_chunked |= header.trim_end() == "transfer-encoding: chunked";
    }
    let mut body = Vec::new();
    if is_chunked {
        read_chunks(reader, &mut body)?;
    } else {
        body.resize(length, 0);
        reader.read_exact(&mut body)?;
    }
    let status = head.get(9..12).context("an answer without a status")?;
    Ok(Reply {
        status: status.parse()?,
        head,
        body,
    })
}

/// Reads a body that comes in chunks, each after its length (RFC 9112, 7.1).
fn read_chunks(reader: &mut impl BufRead, body: &mut Vec<u8>) -> anyhow::Result<()> {
    loop {
        let mut line = String::new();
        reader.read_line(&mut line)?;
        let length = usize::from_str_radix(line.trim_end(), 16).context("not a chunk")?;
        let end = body.len();
        body.resize(end + length, 0);
        reader.read_exact(&mut body[end..])?;
        reader.read_line(&mut line)?;
        if length == 0 {
            return Ok(());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chunks_are_put_together() {
        let mut reader = &b"4\r\nWiki\r\nb\r\npedia is...\r\n0\r\n\r\nnext"[..];
        let mut body = Vec::new();
        read_chunks(&mut reader, &mut body).unwrap();
        assert_eq!(body, b"Wikipedia is...");
        assert_eq!(reader, b"next");
        assert!(read_chunks(&mut reader, &mut body).is_err());
    }

    #[test]
    fn an_answer_ends_where_the_next_begins() {
        let mut reader = &b"HTTP/1.1 303 See Other\r\nSet-Cookie: a=b; Path=/\r\n\
              set-cookie: c=d\r\nContent-Length: 2\r\n\r\nokHTTP/1.1 200 OK\r\n"[..];
        let reply = read(&mut reader).unwrap();
        assert_eq!((reply.status, reply.body.as_slice()), (303, &b"ok"[..]));
        let cookies: Vec<_> = reply.values("set-cookie").collect();
        assert_eq!(cookies, ["a=b; Path=/", "c=d"]);
        assert!(read(&mut reader).is_err());
    }
}
