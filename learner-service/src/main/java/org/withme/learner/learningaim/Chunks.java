package org.withme.learner.learningaim;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import org.withme.platform.problem.ProblemTranslation;

/** The chunks of a stored file, one in memory at a time. */
final class Chunks implements Enumeration<InputStream> {

    private final ResultSet rows;
    private boolean there;

    Chunks(ResultSet rows) throws SQLException {
        this.rows = rows;
        this.there = rows.next();
    }

    @Override
    public boolean hasMoreElements() {
        return there;
    }

    @Override
    public InputStream nextElement() {
        if (!there) {
            throw new NoSuchElementException();
        }
        try {
            InputStream chunk = new ByteArrayInputStream(rows.getBytes(1));
            there = rows.next();
            return chunk;
        } catch (SQLException e) {
            throw ProblemTranslation.of(e);
        }
    }
}
