package org.withme.samples.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

class Walks {

    private final Connection connection;

    Walks(Connection connection) {
        this.connection = connection;
    }

    PreparedStatement prepared() throws SQLException {
        return connection.prepareStatement("select title from walk");
    }

    void bind(PreparedStatement query) throws SQLException {
        query.setString(1, "on a hill");
    }

    String title(ResultSet row) throws SQLException {
        return row.getString(1);
    }
}
