package org.openpass.gateway.edifact;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import io.xlate.edi.stream.Location;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * The segments of an interchange, one after the other, in the memory of one. Bytes are read one to one and decoded by what UNB says of
 * them, since the parser has to find UNB first. What is too long is refused before it is held.
 */
final class EdifactReader implements AutoCloseable {

    /** Longest segment in bytes; a line of a manifest has some thousands. */
    static final int LONGEST_SEGMENT = 100_000;
    /** So many segments are read of an interchange. */
    static final int MOST_SEGMENTS = 2_000_000;
    /** Character sets by UNB's syntax identifier. */
    static final Map<String, Charset> CHARSETS = Map.of("UNOA", StandardCharsets.US_ASCII, "UNOB", StandardCharsets.US_ASCII, "UNOC",
            StandardCharsets.ISO_8859_1, "UNOW", StandardCharsets.UTF_8, "UNOY", StandardCharsets.UTF_8);

    private static final Charset ONE_TO_ONE = StandardCharsets.ISO_8859_1;
    private static final String SERVICE_ADVICE = "UNA";
    private static final String LONG = "39";
    private static final String INVALID_CHARACTER = "21";
    private static final String OUTSIDE = "33";
    private static final String UNSPECIFIED = "18";
    private static final String MANY = "35";

    private final Bounded bytes;
    private final EDIStreamReader reader;
    private Charset charset = ONE_TO_ONE;
    private int position;
    private int read;
    private boolean ended;

    EdifactReader(Path file) throws IOException {
        this(Files.newInputStream(file));
    }

    /** @param content is closed with this */
    EdifactReader(InputStream content) {
        bytes = new Bounded(new BufferedInputStream(content));
        EDIInputFactory factory = EDIInputFactory.newFactory();
        // The place of an error is needed for CONTRL, so the envelope is checked here.
        factory.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_STRUCTURE, false);
        try {
            reader = factory.createEDIStreamReader(bytes, ONE_TO_ONE.name());
        } catch (EDIStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The next segment; null behind UNZ.
     *
     * @throws EdifactUnreadable where the text is no EDIFACT, goes beyond the bounds, or goes on behind UNZ
     */
    Segment next() throws IOException {
        if (ended) {
            return null;
        }
        try {
            return parsed();
        } catch (EDIStreamException e) {
            // The parser holds 4,096 characters of an element, eight times what the directory has.
            throw bytes.beyond || e.getCause() instanceof BufferOverflowException ? new EdifactUnreadable(LONG, "An element or a segment is too long")
                    : new EdifactUnreadable(UNSPECIFIED, e.getMessage());
        } catch (IllegalStateException | IllegalArgumentException | NoSuchElementException | IndexOutOfBoundsException
                | NullPointerException | BufferOverflowException broken) {
            // The parser was written for text that is one: what it stumbles over is none.
            throw new EdifactUnreadable(bytes.beyond || broken instanceof BufferOverflowException ? LONG : UNSPECIFIED, broken.toString());
        }
    }

    private Segment parsed() throws EDIStreamException, IOException {
        String tag = null;
        List<List<String>> elements = new ArrayList<>();
        while (reader.hasNext()) {
            EDIStreamEvent event = reader.next();
            if (event == null) {
                throw new EdifactUnreadable(UNSPECIFIED, "The interchange breaks off");
            }
            switch (event) {
                case START_SEGMENT -> tag = reader.getText();
                case ELEMENT_DATA -> add(elements, reader.getLocation(), reader.getText());
                case END_SEGMENT -> {
                    bytes.count = 0;
                    if (!SERVICE_ADVICE.equals(tag)) {
                        return segment(tag, elements);
                    }
                    elements.clear();
                }
                case END_INTERCHANGE -> {
                    ended = true;
                    nothingBehind();
                    return null;
                }
                case SEGMENT_ERROR, ELEMENT_DATA_ERROR, ELEMENT_OCCURRENCE_ERROR -> throw new EdifactUnreadable(UNSPECIFIED,
                        String.valueOf(reader.getErrorType()));
                default -> { }
            }
        }
        throw new EdifactUnreadable(UNSPECIFIED, "The interchange breaks off");
    }

    private static void add(List<List<String>> elements, Location at, String text) {
        // Of an element that is repeated (syntax version 4) the first counts: no message here has such.
        if (at.getElementOccurrence() > 1) {
            return;
        }
        while (elements.size() < at.getElementPosition()) {
            elements.add(new ArrayList<>());
        }
        List<String> components = elements.get(at.getElementPosition() - 1);
        int component = Math.max(at.getComponentPosition(), 1);
        while (components.size() < component) {
            components.add("");
        }
        components.set(component - 1, text);
    }

    private Segment segment(String tag, List<List<String>> elements) {
        if (++read > MOST_SEGMENTS) {
            throw new EdifactUnreadable(MANY, "The interchange has more than " + MOST_SEGMENTS + " segments");
        }
        if (tag.equals("UNB") && !elements.isEmpty() && !elements.getFirst().isEmpty()) {
            charset = CHARSETS.getOrDefault(elements.getFirst().getFirst(), ONE_TO_ONE);
        }
        position = tag.equals("UNH") ? 1 : position + 1;
        elements.forEach(components -> components.replaceAll(this::decoded));
        return new Segment(tag, position, elements.stream().map(List::copyOf).toList());
    }

    private String decoded(String written) {
        // Some wrap their lines within an element; other control characters are in none of the sets.
        String text = written.replaceAll("[\\r\\n]", "");
        if (text.chars().anyMatch(each -> each < ' ')) {
            throw new EdifactUnreadable(INVALID_CHARACTER, "There is a control character");
        }
        if (charset == ONE_TO_ONE) {
            return text;
        }
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(text.getBytes(ONE_TO_ONE))).toString();
        } catch (CharacterCodingException e) {
            throw new EdifactUnreadable(INVALID_CHARACTER, "There is a character that the set of UNB has not");
        }
    }

    private void nothingBehind() throws IOException {
        bytes.count = 0;
        for (int next = bytes.read(); next >= 0; next = bytes.read()) {
            if (!Character.isWhitespace(next)) {
                throw new EdifactUnreadable(OUTSIDE, "Something stands behind the end of the interchange");
            }
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
        bytes.close();
    }

    /** Counts what was read since the last segment, so that a text without ends is not held. */
    private static final class Bounded extends FilterInputStream {

        private int count;
        private boolean beyond;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            counted(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int got = super.read(buffer, from, Math.min(length, LONGEST_SEGMENT));
            counted(Math.max(got, 0));
            return got;
        }

        private void counted(int more) throws IOException {
            count += more;
            if (count > 2 * LONGEST_SEGMENT || count > LONGEST_SEGMENT && more == 1) {
                beyond = true;
                throw new IOException("A segment is too long");
            }
        }
    }
}
