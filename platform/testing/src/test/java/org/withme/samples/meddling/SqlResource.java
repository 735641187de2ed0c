package org.withme.samples.meddling;

import javax.sql.DataSource;

class SqlResource {

    private final DataSource dataSource;

    SqlResource(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    String show() {
        return dataSource.toString();
    }
}
