package org.openpass.casework;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * Connections of their own for the Open API: however many programs of others ask, neither clearance nor who follows their
 * own declaration waits for them. As many as may ask at a time.
 */
@Component
public class OpenLookups extends OwnConnections {

    /** How many questions may be answered at a time. */
    public static final int CONNECTIONS = 2;

    OpenLookups(DataSource workers) throws SQLException {
        super(workers, "open-lookups", CONNECTIONS);
    }
}
