package org.openpass.deploy.demo;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A sheet of a manifest as forwarders send it: CSV whose first row names the columns. */
final class Sheet {

    private final StringBuilder text;

    private Sheet(String columns) {
        text = new StringBuilder(columns).append('\n');
    }

    /** One of lines of a voyage to Incheon. */
    static Sheet ofLines() {
        return new Sheet("kind,msn,hsn,mbl,hbl,goods,packages,packageUnit,weight,weightUnit,loadPort,dischargePort,consigneeId,consignee,shipper,"
                + "place,forwarder,containers");
    }

    /** A further row. */
    Sheet row(Object... cells) {
        text.append(Arrays.stream(cells).map(cell -> '"' + String.valueOf(cell).replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","))).append('\n');
        return this;
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
