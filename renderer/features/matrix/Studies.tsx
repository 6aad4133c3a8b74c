import { LatePopover } from '../../records/LateMenu.tsx';
import styles from './MatrixSummary.module.css';

/** What is known of the method, in two paragraphs: what a matrix is good for, and what helps more. */
export function Studies() {
  return (
    <LatePopover
      title="What the studies say"
      button={{ className: styles.more }}
      content={() => (
        <div className={styles.studies}>
          <p>
            A matrix records why a judgment was made, and finds the evidence that tells explanations apart. It
            proves nothing. In experiments, analysts and students who worked through competing hypotheses were
            on the whole no more accurate, and at times less coherent, than those who did not; they did judge
            better what a piece of information is worth. In one trial, hypotheses in rows and evidence in
            columns went with less confirmation bias, so that is the layout here. (Mandel, Karvetski and Dhami
            2018; Dhami, Belton and Mandel 2019; Whitesmith 2019; Karvetski and Mandel 2020; Dhami and others
            2024.)
          </p>
          <p>
            More is gained afterwards: ask for probabilities apart from the ratings, of several people who
            have not talked, make them agree with each other and average them. In one study that took away
            more than half of the error. Practice with results helps too. A score here only says what has
            least against it. It favours whoever says little, and is no measure of how likely anything is.
            (Mandel, Karvetski and Dhami 2018; Chang, Chen, Mellers and Tetlock 2016.)
          </p>
        </div>
      )}
    >
      What the studies say
    </LatePopover>
  );
}
