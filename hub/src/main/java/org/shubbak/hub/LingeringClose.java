package org.shubbak.hub;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.shubbak.core.sync.wire.EventBatch;

/// Ends a line only when its sender has had time to finish. A request may be refused before all of it has come; were
/// the line cut then, the sender would find it broken and never see the answer (RFC 9112, 9.6).
final class LingeringClose extends Handler.Wrapper {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Rest rest = new Rest(request);
        return super.handle(rest, new Said(rest, response), new Callback.Nested(callback) {
            @Override
            public void succeeded() {
                rest.readAway(callback);
            }
        });
    }

    /// Where more was to come when the answer went out, it says that the line ends with it: the sender would lose its
    /// next request otherwise.
    private static final class Said extends Response.Wrapper {
        Said(Request request, Response response) {
            super(request, response);
        }

        @Override
        public void write(boolean last, ByteBuffer content, Callback callback) {
            if (!isCommitted() && !getRequest().consumeAvailable()) {
                getHeaders().put(HttpHeader.CONNECTION, "close");
            }
            super.write(last, content, callback);
        }
    }

    /// What nobody asked for any more; never more than a whole batch.
    private static final class Rest extends Request.Wrapper {
        private int left = EventBatch.MAX_BYTES;

        Rest(Request request) {
            super(request);
        }

        /// Jetty's own marks the request as broken where more is to come, and none of that could be read.
        @Override
        public boolean consumeAvailable() {
            return look() == Seen.END;
        }

        void readAway(Callback end) {
            readAway(end, System.nanoTime() + LONGEST.toNanos());
        }

        private void readAway(Callback end, long latest) {
            if (look() == Seen.MORE_TO_COME && System.nanoTime() - latest < 0) {
                demand(() -> readAway(end, latest));
            } else {
                end.succeeded();
            }
        }

        private enum Seen {
            END,
            MORE_TO_COME,
            TOO_MUCH,
            BROKEN
        }

        private Seen look() {
            while (left > 0) {
                Content.Chunk chunk = read();
                if (chunk == null) {
                    return Seen.MORE_TO_COME;
                }
                left -= chunk.remaining();
                chunk.release();
                if (chunk.isLast()) {
                    return Content.Chunk.isFailure(chunk) ? Seen.BROKEN : Seen.END;
                }
            }
            return Seen.TOO_MUCH;
        }
    }
}
