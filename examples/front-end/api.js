// Calls of the gateway: what was read is asked for again by its ETag; a 401 gets a new token once.
import { EventSourceParserStream } from "/node_modules/eventsource-parser/dist/stream.js";
import { gateway } from "/settings.js";
import { renew, token } from "/session.js";

const known = new Map();

async function call(path, headers, isRepeated = false) {
  const response = await fetch(gateway + path, { headers: { ...headers, Authorization: `Bearer ${token()}` } });
  if (response.status === 401 && !isRepeated) {
    await renew();
    return call(path, headers, true);
  }
  return response;
}

// The resource, and whether it is the one that was read before. A refusal is a problem (RFC 9457) that says what to do.
export async function read(path) {
  const before = known.get(path);
  const response = await call(path, before ? { "If-None-Match": before.etag } : {});
  if (response.status === 304) {
    return { ...before, unchanged: true };
  }
  const body = await response.json();
  if (!response.ok) {
    throw new Error(`${body.title}: ${body.detail ?? ""} (${body.requestId})`);
  }
  const found = { body, etag: response.headers.get("ETag"), unchanged: false };
  known.set(path, found);
  return found;
}

// The journey as it grows. It ends with the token, or when the network does: then it goes on after the last entry.
export async function follow(tell, isOver) {
  let last;
  while (!isOver()) {
    try {
      const response = await call("/v1/me/stream", {
        Accept: "text/event-stream",
        ...(last && { "Last-Event-ID": last }),
      });
      if (!response.ok) {
        const problem = await response.json();
        throw new Error(problem.title);
      }
      const events = response.body.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream());
      for await (const event of events) {
        if (event.event === "reset") {
          last = undefined;
        } else {
          last = event.id;
        }
        tell(event);
      }
    } catch (problem) {
      tell({ event: "lost", data: problem.message });
    }
    await new Promise((resolve) => setTimeout(resolve, 3000));
  }
}
