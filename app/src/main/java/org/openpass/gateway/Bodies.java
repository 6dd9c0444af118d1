package org.openpass.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;

/** Reads request bodies within a limit, whatever the Content-Length claims. */
public final class Bodies {

    /** Largest document that is read, 10 MiB: 999 lines take less than 4. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    /** The body is larger than the door takes. */
    public static class TooLarge extends RuntimeException {
        /** @param most bytes that would have been taken */
        public TooLarge(int most) {
            super("The body is larger than " + most / (1024 * 1024) + " MiB");
        }
    }

    private Bodies() {
    }

    /**
     * The whole body.
     *
     * @throws TooLarge beyond {@link #MOST_BYTES}
     */
    public static byte[] read(HttpServletRequest request) throws IOException {
        return read(request, MOST_BYTES);
    }

    /**
     * The whole body, up to a limit in bytes.
     *
     * @throws TooLarge beyond it
     */
    public static byte[] read(HttpServletRequest request, int most) throws IOException {
        if (request.getContentLengthLong() > most) {
            throw new TooLarge(most);
        }
        try (InputStream in = request.getInputStream()) {
            byte[] body = in.readNBytes(most + 1);
            if (body.length > most) {
                throw new TooLarge(most);
            }
            return body;
        }
    }
}
