package org.openpass.unipass;

/** Answers one look-up of the catalogue, as a Spring bean without state. */
public interface LookUp {

    /** Which, three digits. */
    String api();

    /**
     * What is found. Parameters that are required are there; nobody has looked at what they hold.
     *
     * @param asked what came
     */
    Found find(Asked asked);

    /** Writes what stands inside the root element: rows after the notice and the count. */
    default void write(ApiCall call, Found found, OpenApiXml xml) {
        if (call.bare() && found.count() > 0) {
            xml.element(Found.COUNT, found.count());
            return;
        }
        xml.element(Found.NOTICE, found.notice());
        found.heads().forEach(row -> row.write(call.head(), call.headFields(), xml));
        xml.element(Found.COUNT, found.count());
        found.rows().forEach(row -> {
            ApiCall.Rows shape = call.rows(row.when());
            row.write(shape.name(), shape.fields(), xml);
        });
    }
}
