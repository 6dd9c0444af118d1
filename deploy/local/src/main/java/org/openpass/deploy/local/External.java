package org.openpass.deploy.local;

import java.util.Map;

/** Parts that the environment names and somebody else keeps: also their backup is somebody else's. */
final class External {

    private External() {
    }

    /** @throws Refusal when the environment names an engine or a database of somebody else's */
    static void refuse(Map<String, String> environment) {
        if (environment.get("SPRING_DATASOURCE_URL") != null) {
            throw refusal("database");
        }
        if (environment.get("OPENPASS_ENGINE_GRPC_ADDRESS") != null) {
            throw refusal("engine");
        }
    }

    static Refusal refusal(String part) {
        return new Refusal(("The %s is kept outside of OpenPass, so this command cannot copy it: stop OpenPass, take a backup of the "
                + "Camunda cluster and one of PostgreSQL with pg_basebackup (a pg_dump will not do) at the same standstill, "
                + "and restore the two together.").formatted(part));
    }
}
