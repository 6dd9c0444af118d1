package org.openpass.deploy.demo;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Those through whose hands the cargo of a ship goes.
 *
 * @param forwarders by their codes
 * @param warehouses who runs a place, by its shed code
 * @param officer the cargo officer who acts
 * @param visitor the cargo officer whose account the visitor has, who only looks
 */
record ShipCrew(Hand carrier, Map<String, Hand> forwarders, Map<String, Hand> warehouses, Hand transporter, Hand broker, Hand trader,
        Hand officer, Hand visitor) {

    /** The bonded warehouse of the demonstration. */
    static final String WAREHOUSE = "02011041";
    /** The designated storage, which ships with the samples; customs runs it, so that its shed code is its only number. */
    static final String STORAGE = "02002079";

    /** All of them: parties with new keys for their software, people with the accounts of this demonstration. */
    static ShipCrew muster(URI url, DemoData data, List<DemoAccount> accounts, Hand broker) throws IOException {
        Map<String, Hand> parties = new HashMap<>();
        for (Table.Row row : Table.read("ship/parties.csv")) {
            parties.put(row.get("identifier"), new Hand(row.get("name"), key(url, data, row.get("identifier"))));
            parties.put(row.get("code"), parties.get(row.get("identifier")));
        }
        return new ShipCrew(parties.get(ShipDay.CARRIER), parties,
                Map.of(WAREHOUSE, parties.get(DemoData.WAREHOUSE), STORAGE, new Hand("인천세관 제2지정장치장", key(url, data, STORAGE))),
                parties.get(DemoData.TRANSPORTER), broker, person(url, accounts, DemoAccount.TRADER),
                person(url, accounts, DemoAccount.SAMPLE_CARGO_OFFICER), person(url, accounts, DemoAccount.CARGO_OFFICER));
    }

    private static Api key(URI url, DemoData data, String identifier) {
        return Api.asParty(url, data.key(identifier, "demonstration"));
    }

    private static Hand person(URI url, List<DemoAccount> accounts, String username) {
        DemoAccount account = DemoAccount.of(accounts, username);
        return new Hand(account.person(), Api.asAccount(url, account.username(), account.password()));
    }
}
