package org.openpass.deploy.demo;

import java.net.URI;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A key of the Open API as the broker applies for it, and what the look-up of API001 answers with it. */
final class OpenApiDemo {

    private static final String KEYS = "/api/v1/open-api-keys";
    private static final String LABEL = "demonstration";

    private final Api broker;
    private final URI url;

    OpenApiDemo(URI url, Api broker) {
        this.url = url;
        this.broker = broker;
    }

    /** A new key; that of an earlier demonstration, which nobody can read any more, ends. */
    String key() {
        for (JsonNode key : NotYet.unlessOk(broker.get(KEYS)).body()) {
            if (LABEL.equals(key.path("label").asString("")) && key.path("revokedAt").asString("").isEmpty()) {
                NotYet.unlessOk(broker.post(KEYS + "/" + key.path("id").asString("") + "/revoke", Map.of()));
            }
        }
        return NotYet.unlessOk(broker.post(KEYS, Map.of("apis", List.of("001"), "label", LABEL))).body().path(0).path("crkyCn").asString("");
    }

    /** The address at which API001 tells of a consignment. */
    String address(String key, String cargoNumber) {
        return url.toString().replaceAll("/$", "") + "/ext/rest/cargCsclPrgsInfoQry/retrieveCargCsclPrgsInfo?crkyCn=" + key + "&cargMtNo="
                + cargoNumber;
    }

    /** Whether it tells of that consignment. */
    boolean tells(String address, String cargoNumber) {
        return Api.asAnyone(url).text(address).contains("<cargMtNo>" + cargoNumber + "</cargMtNo>");
    }
}
