package org.openpass.casework;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * Connections of their own for what anybody may look up without an account: however many ask, the people and programs who
 * work do not wait for them.
 */
@Component
public class PublicLookups extends OwnConnections {

    private static final int CONNECTIONS = 4;

    PublicLookups(DataSource workers) throws SQLException {
        super(workers, "public-lookups", CONNECTIONS);
    }
}
