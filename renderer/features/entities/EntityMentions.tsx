import { useMemo } from 'react';
import type { Entity } from '#shared/brief/kinds/entity.ts';
import { mentionIndex, mentionPlaces } from '#shared/queries/mentions.ts';
import { useSettledBrief } from '../../document/settled-brief.ts';
import { Count } from '../../records/detail/Count.tsx';
import { Part } from '../../records/detail/Part.tsx';
import placeList from '../../records/detail/places.module.css';
import { Remark } from '../../records/detail/Remark.tsx';
import { goToPlace } from '../../window/go-to-place.ts';
import styles from './Places.module.css';

/** Every place of this brief where an entity is named; a click goes there. */
export function EntityMentions({ entity }: { readonly entity: Entity }) {
  const brief = useSettledBrief();
  const places = useMemo(() => mentionPlaces(mentionIndex(brief), entity), [brief, entity]);
  const count = places.reduce((sum, place) => sum + place.count, 0);
  return (
    <Part title="In this brief" count={count}>
      {places.length === 0 ? (
        <Remark>Not named in the text yet. Type @ in the text to mention it.</Remark>
      ) : (
        <ul className={placeList.places}>
          {places.map((place) => (
            <li key={place.key}>
              <button type="button" className={placeList.place} onClick={() => goToPlace(place.place)}>
                <span className={styles.where}>
                  {place.where}
                  {place.count > 1 && <Count>{place.count}</Count>}
                </span>
                <span className={styles.words}>{place.excerpt}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}
