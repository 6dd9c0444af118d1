package org.openpass.trial.recording;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openpass.authoring.recording.AllowList;
import org.openpass.authoring.recording.Taking;
import org.openpass.declaration.model.CollectionForm;
import org.openpass.declaration.model.DeclarationDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What a scenario takes of an import declaration: codes, and amounts and measures of which two digits are kept. Who declared,
 * imported and sent, under which numbers and in whose words, is not among it. Totals are left out: they are those of the lines.
 */
final class ImportFields {

    private static final Taking COUNTRY = Taking.code("[A-Z]{2}");
    private static final Taking CURRENCY = Taking.code("[A-Z]{3}");
    private static final Taking PROCEDURE = Taking.code("\\d{2}");

    private ImportFields() {
    }

    /** For this document. */
    static AllowList of(DeclarationDocument document) {
        Map<String, Taking> fields = new TreeMap<>(Map.of("customsOffice", Taking.code("\\d{3}"), "exporter.name",
                Taking.words("Party A"), "exporter.country", COUNTRY, "collectionForm", ImportFields::form, "incoterm",
                Taking.code("[A-Z]{3}"), "currency", CURRENCY, "transportMode", Taking.code("\\d"), "exportCountry", COUNTRY));
        for (String charge : new String[] {"freight", "insurance", "additions", "deductions"}) {
            fields.put(charge + ".amount", Taking.rounded());
            fields.put(charge + ".currency", CURRENCY);
        }
        // Where all lines say theirs the total must be their sum; where one does not it says more than they.
        if (document.lines().stream().anyMatch(line -> line.packages() == null)) {
            fields.put("totalPackages", Taking.rounded());
        }
        line().forEach((field, taking) -> fields.put("lines[]." + field, taking));
        return new AllowList(fields);
    }

    private static Map<String, Taking> line() {
        Map<String, Taking> fields = new TreeMap<>(Map.of("number", value -> value.isIntegralNumber() ? value : null,
                "hsCode", Taking.code("\\d{10}"), "description", Taking.words("Goods"), "origin", COUNTRY,
                "procedure", PROCEDURE, "previousProcedure", PROCEDURE, "unit", Taking.code("[0-9A-Z]{1,3}"),
                "requirements[].law", Taking.code("\\d{2}"), "requirements[].approvalNumber", Taking.words("A-1"),
                "requirements[].exemptionReason", Taking.code("[A-Z]")));
        for (String measure : new String[] {"packages", "grossWeight", "netWeight", "quantity", "amount", "alcoholByVolume"}) {
            fields.put(measure, Taking.rounded());
        }
        return fields;
    }

    /** A declaration against a security names it, and a scenario has none before its duty is known: it is asked for then. */
    private static JsonNode form(JsonNode value) {
        return !Arrays.stream(CollectionForm.values()).map(Enum::name).collect(Collectors.toSet()).contains(value.asString()) ? null
                : value.asString().equals(CollectionForm.SECURITY.name())
                        ? JsonNodeFactory.instance.stringNode(CollectionForm.PAY_AFTER_ACCEPTANCE.name()) : value;
    }
}
