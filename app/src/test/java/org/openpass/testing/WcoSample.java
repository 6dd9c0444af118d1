package org.openpass.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** An import declaration in XML of the WCO data model, filled in as text so that a test sees what it changes. */
public final class WcoSample {

    private final String xml;

    private WcoSample(String xml) {
        this.xml = xml;
    }

    /** A valid declaration of beer for the filer's importer. */
    public static WcoSample of(Filer filer) {
        try (var in = WcoSample.class.getResourceAsStream("/wco/import.xml")) {
            return new WcoSample(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .with("OWN-0001", SampleData.unique("REF")).with("OWN-355", filer.bill())
                    .with("GB603202734852", filer.declarantCode()).with("GB553202734852", filer.importer())
                    .with("<ID>10</ID><IdentificationTypeCode>TRC", "<ID>00</ID><IdentificationTypeCode>TRC");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The message with one text in place of another, which must be there. */
    public WcoSample with(String text, String other) {
        if (!xml.contains(text)) {
            throw new IllegalArgumentException("The message does not contain " + text);
        }
        return new WcoSample(xml.replace(text, other));
    }

    /** The message as it is sent. */
    public byte[] bytes() {
        return xml.getBytes(StandardCharsets.UTF_8);
    }

    /** The message as text. */
    public String text() {
        return xml;
    }
}
