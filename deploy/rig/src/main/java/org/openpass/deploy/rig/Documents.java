package org.openpass.deploy.rig;

/** Import declarations as JSON: one line of T-shirts, cleared without any person unless told otherwise. */
public final class Documents {

    private Documents() {
    }

    /** One that is accepted at once and paid afterwards. */
    public static String straightThrough(String reference) {
        return of(reference, "PAY_AFTER_ACCEPTANCE", "VN");
    }

    /** One that waits for its payment. */
    public static String payFirst(String reference) {
        return of(reference, "PAY_BEFORE_ACCEPTANCE", "VN");
    }

    /** One whose documents an officer reviews for its goods' origin, and that waits for its payment afterwards. */
    public static String reviewed(String reference) {
        return of(reference, "PAY_BEFORE_ACCEPTANCE", "IR");
    }

    /**
     * The document.
     *
     * @param reference the declarant's own, which with its content is the document's identity
     * @param collectionForm how it is paid, e.g. PAY_AFTER_ACCEPTANCE
     * @param origin the goods' country of origin, by which the lane is chosen
     */
    public static String of(String reference, String collectionForm, String origin) {
        int bill = Math.floorMod(reference.hashCode(), SampleWorld.BILLS);
        return """
                {"reference": "%s", "customsOffice": "020", "declarant": "%s", "importer": {"id": "%s"},
                 "collectionForm": "%s", "billOfLading": "%s", "incoterm": "CIF", "currency": "USD",
                 "totalPackages": 1, "totalGrossWeight": 12.5, "transportMode": "1", "exportCountry": "%s",
                 "lines": [{"number": 1, "hsCode": "6109101000", "description": "T-shirts of cotton", "origin": "%s",
                            "packages": 1, "grossWeight": 12.5, "netWeight": 11, "quantity": 100, "unit": "U",
                            "amount": 350}]}
                """.formatted(reference, SampleWorld.DECLARANT, SampleWorld.IMPORTER, collectionForm, SampleWorld.bill(bill),
                        origin, origin);
    }
}
