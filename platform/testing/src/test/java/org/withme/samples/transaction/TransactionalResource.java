package org.withme.samples.transaction;

import jakarta.transaction.Transactional;

@Transactional
class TransactionalResource {}
