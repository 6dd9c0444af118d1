package org.openpass.gateway.rest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * A text in a header of a request. The server reads the bytes of headers as ISO 8859-1, while who writes Korean sends UTF-8
 * (RFC 9110, 5.5 leaves them opaque).
 */
final class HeaderText {

    private HeaderText() {
    }

    /** The text as it was meant; as the server read it when its bytes are no UTF-8. */
    static String of(String read) {
        if (read.chars().anyMatch(each -> each > 0xff)) {
            return read;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(read.getBytes(StandardCharsets.ISO_8859_1))).toString();
        } catch (CharacterCodingException notUtf8) {
            return read;
        }
    }
}
