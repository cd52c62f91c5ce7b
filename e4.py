import sys; sys.path.insert(0,'/tmp/rv')
from mine import edit
P='apps/property/src/listings/listing.store.spec.ts'
edit(P, "    expect(await raw(listing.id)).toMatchObject({ stays: [stay], closed: { sequence: 0 } });\n  });\n", """    expect(await raw(listing.id)).toMatchObject({ stays: [stay], closed: { sequence: 0 } });
  });

  it('leaves alone a rating that came since the listing was read', async () => {
    const listing = await inserted();
    await collection().updateOne({ _id: listing.id }, { $set: { rating: 4.5, review_count: 2 } });
    const next = { ...listing, version: 2 };
    await store.replace(next, eventOf('listing_updated', next));
    expect(await store.findActive(listing.id)).toMatchObject({ version: 2, rating: 4.5, review_count: 2 });
  });
""")
C='CONTRIBUTING.md'
edit(C, "| listings, search, occupied nights ", "| listings, search, occupied nights, `reviews/` of stays ") if False else None
