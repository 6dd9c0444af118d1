package org.openpass.gateway;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.WebRequest;

/** Sends files that strangers wrote, so that a browser neither guesses their type nor runs anything in them. */
public final class FileAnswers {

    /** Nothing is loaded and nothing runs, even when the file is opened as a page. */
    private static final String NOTHING_RUNS = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private FileAnswers() {
    }

    /**
     * The file, or 304 when the asker has it already. It is asked for again each time: rights change.
     *
     * @param inline shown in the page instead of saved; for pictures
     * @param sha256 names the content
     */
    public static ResponseEntity<byte[]> of(String fileName, String mediaType, boolean inline, String sha256,
            Supplier<byte[]> content, WebRequest request) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType(mediaType));
        headers.setContentDisposition((inline ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(fileName, StandardCharsets.UTF_8).build());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", NOTHING_RUNS);
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.setCacheControl(CacheControl.maxAge(Duration.ZERO).cachePrivate().mustRevalidate());
        headers.setETag("\"" + sha256 + "\"");
        if (request.checkNotModified(sha256)) {
            return new ResponseEntity<>(headers, HttpStatus.NOT_MODIFIED);
        }
        return new ResponseEntity<>(content.get(), headers, HttpStatus.OK);
    }
}
